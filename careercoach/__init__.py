"""careercoach: a private career coach in your own terminal."""

__version__ = "0.1.0"
