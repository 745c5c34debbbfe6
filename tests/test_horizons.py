"""Goals to begin from: near, mid and long, for whoever has none in mind yet."""

from copy import deepcopy
from importlib import resources
from typing import Any

import pytest

from careercoach.content import checks, horizons
from careercoach.content.checks import ContentError
from careercoach.content.questions import TRADES
from careercoach.vocabulary import HORIZONS


def test_every_workplace_has_a_goal_at_every_horizon_and_no_two_are_alike() -> None:
    found = horizons.horizons()
    assert tuple(one.key for one in found) == HORIZONS
    titles = [title for one in found for title in one.examples.values()]
    assert len(set(titles)) == len(titles) == 3 * len(TRADES)
    for one in found:
        assert set(one.examples) == set(TRADES)
        assert one.about.lower().startswith(one.key)
    assert all(len(title) <= 60 and not title.endswith(".") for title in titles)


@pytest.mark.parametrize(
    ("path", "key", "value", "said"),
    [
        ((), "far", {}, "horizons.toml: far is not a key we know"),
        (("mid",), "about", "", "horizons.toml mid: about is empty"),
        (("long", "examples"), "shop", " ", "horizons.toml long examples: shop is empty"),
        (("near", "examples"), "farm", "Milk.", "horizons.toml near examples: farm is not a key we know"),
    ],
)
def test_a_slip_in_the_file_is_refused_with_its_place(
    path: tuple[str, ...], key: str, value: object, said: str
) -> None:
    text = resources.files("careercoach.content").joinpath(horizons.FILE).read_text("utf-8")
    raw: Any = deepcopy(checks.parse(horizons.FILE, text))
    place = raw
    for part in path:
        place = place[part]
    place[key] = value
    with pytest.raises(ContentError) as refused:
        horizons.read_horizons(raw)
    assert str(refused.value) == said
