"""What all tests share: Hypothesis without deadlines (machines are slow at times), and no settings of the machine."""

import os

from hypothesis import settings

settings.register_profile("careercoach", deadline=None)
settings.load_profile("careercoach")

for name in [name for name in os.environ if name.startswith("CAREERCOACH_")]:
    del os.environ[name]
