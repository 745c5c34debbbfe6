"""Somebody on their own reads of no company, no team and no manager on the screens they open."""

from datetime import date

from careercoach.services import positions
from careercoach.services.goals import goals
from careercoach.services.talk import meetings
from careercoach.tui import routes, working_life
from tests.employers import employers_words
from tests.tui.conftest import TODAY, Screens, arrive, coach, go, press, settled

OPENED = (
    routes.GrowthCheck(),
    routes.GrowthTrend(),
    routes.OwnQuestions(),
    routes.Compass(),
    routes.Goal(None),
    routes.Company(),
    routes.Priority(None),
    routes.Path(None),
    routes.Learning(None),
    routes.Accomplishment(None),
    routes.Talk(None),
    routes.Metrics(),
    working_life.Positions(),
)
PLACES = ("reflect", "accomplishments", "goals", "people", "meetings")


def _begin(screens: Screens, **position: object) -> tuple[str, str]:
    """Somebody with a position, a goal and a talk."""
    screens.do(lambda session: positions.add(session, {"from_": date(2026, 11, 1), **position}))
    goal = screens.do(lambda session: goals.add(session, {"title": "Zebra", "horizon": "near"}, TODAY))
    return goal, screens.do(lambda session: meetings.plan(session, {"with_": "Ida"}))


async def test_no_screen_speaks_of_an_employer_that_is_not_there(screens: Screens) -> None:
    goal, talk = _begin(screens, kind="own-business")
    wrong: dict[str, list[str]] = {}
    async with screens(size=(100, 80)) as pilot:
        for place in PLACES:
            page = await go(pilot, place)
            page += await press(pilot, "question_mark")
            await press(pilot, "escape")
            wrong[place] = employers_words(page, "own-business", here=False)
        for route in (*OPENED, routes.Goal(goal), routes.PrepareTalk(talk), routes.WordsToSay(talk)):
            coach(pilot).open(route)
            await arrive(pilot)
            page = await settled(pilot)
            await press(pilot, "escape")
            wrong[str(route)] = employers_words(page, "own-business", here=False)
    assert {where: words for where, words in wrong.items() if words} == {}


async def test_the_first_ninety_days_are_offered_first_and_the_growth_check_is_in_own_words(screens: Screens) -> None:
    _begin(screens, kind="own-business")
    async with screens() as pilot:
        page = await press(pilot, "2")
        assert page.index("The first ninety days") < page.index("Interests and energy")
        assert "What clients need" in page
        coach(pilot).open(routes.GrowthCheck())
        await arrive(pilot)
        assert "My clients value me as a person" in await settled(pilot)
