"""One accomplishment, whole."""

from textual.content import Content

from careercoach import dates
from careercoach.queries.goals import company, goals
from careercoach.queries.work import accomplishments
from careercoach.tui import routes, text
from careercoach.tui.frame.reading import Reading, said, section
from careercoach.tui.shown.work import STATUS_WORDS, change


class AccomplishmentPage(Reading):
    """What was done, what came of it, and all that is kept with it."""

    TITLE_WORDS = "Accomplishments › To read"
    FORM = routes.Accomplishment
    NOUN = "accomplishment"

    def lines(self) -> list[Content]:
        """What, when and for whom to read, then what came of it, then the rest."""
        reading = self.program.reading
        one = accomplishments.get(reading, self.row)
        titles = {each.id: each.title for each in goals.listed(reading)}
        titles |= {each.id: each.title for each in company.priorities(reading)}
        facts = [dates.days(one.on, one.until), STATUS_WORDS[one.status]]
        facts += ["only for you" if one.private else "may be shared"]
        facts += ["helped somebody grow"] if one.gives_back else []
        named = [text.line(titles[found]) for found in (*one.goals, *one.priorities) if found in titles]
        return [
            text.line(one.title, "bold"),
            Content.styled(" · ".join(facts), "$muted"),
            *said(
                ("WHAT CAME OF IT", one.result),
                ("BEFORE → AFTER", change(one)),
                ("HOW THINGS WERE", one.situation),
                ("MY OWN PART", one.did),
                ("HOW IT LEFT ME", one.energy),
                ("WHO SAW IT", ", ".join(one.seen_by)),
                ("WHAT IT SHOWS", ", ".join(one.competencies)),
            ),
            *section("WHAT IT HELPS", *named),
            *section("WHERE IT IS WRITTEN DOWN", *map(text.line, one.evidence)),
            *said(("TAGS", ", ".join(one.tags))),
        ]
