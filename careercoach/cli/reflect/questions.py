"""The person's own questions, and favourites among all questions."""

from typing import Annotated, Any

import typer

from careercoach import vocabulary
from careercoach.cli.frame import output
from careercoach.cli.frame.asking import required_text
from careercoach.cli.frame.context import acting, current, read_back, reading
from careercoach.cli.frame.fields import changes
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import KEYED, Id, Json, Limit, Quiet, choice, taking, text
from careercoach.cli.reflect.asked import NO_FAVOURITES, short_key, to_json
from careercoach.coach.journey import FAVOURITES
from careercoach.content.questions import Question
from careercoach.records import OwnQuestionRecord

app = noun("Questions of your own, and the ones you like best.", "careercoach question list")

AnyKey = Annotated[
    str,
    typer.Argument(metavar="KEY|ID", help="The key of a question, or the id of one of your own; see reflect --list."),
]


@app.command()
@taking(
    {"topic": choice("--topic", vocabulary.TOPICS, "Ask it with this topic; left out, it is one for a talk."), **KEYED}
)
def add(
    words: Annotated[str | None, typer.Argument(metavar="TEXT", help="The question; - reads stdin.")] = None,
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Add a question of your own: for yourself with a topic, without one to ask somebody in a talk.

    \b
    Example:
      careercoach question add "What did I put off this week, and why?" --topic motivations
      careercoach question add "Who decides on the training budget?"
    """
    given = required_text("TEXT", words, "the question, in one line")
    with acting() as session:
        from careercoach.services.reflect import questions

        written = questions.add(session, given, said["topic"] or None, said["key"])
    _show("Added", written, as_json=as_json, quiet=quiet)


@app.command("list")
@listing(None)
@taking({"topic": choice("--topic", vocabulary.TOPICS, "Only questions of this topic.")})
def list_(
    *,
    favourites: Annotated[
        bool, typer.Option("--favourites", help="Favourites instead, the shipped ones among them.")
    ] = False,
    limit: Limit = None,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """List your own questions; or your favourites, shipped ones among them.

    \b
    Example:
      careercoach question list
      careercoach question list --favourites
    """
    from careercoach.queries import profile
    from careercoach.queries.reflect import questions

    topic = said["topic"] or None
    with reading() as connection:
        if favourites:
            found = questions.topic(connection, FAVOURITES, profile.situation(connection, current().today)).questions
            show_questions([one for one in found if topic in (None, one.topic)][:limit], as_json=as_json, quiet=quiet)
            return
        mine = questions.own(connection, topic=topic, limit=limit)
    empty = 'No question of your own is kept that fits; careercoach question add "…" adds one.'
    output.show_list(mine, _row, as_json=as_json, quiet=quiet, empty=empty, heads=_HEADS)


@app.command()
def show(question: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one question of your own.

    \b
    Example:
      careercoach question show b5c6d7e8
    """
    from careercoach.queries.reflect import questions

    record = read_back(questions.get, question)
    output.show_one(record, lambda: _page(record), as_json=as_json, quiet=quiet)


@app.command()
@taking(
    {
        "text": text("--text", "The question in its new words; - reads stdin.", "TEXT|-"),
        "topic": choice("--topic", vocabulary.TOPICS, "Ask it with this topic."),
        **KEYED,
    }
)
def edit(question: Id, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change a question of your own; a blank topic ("") makes it one for a talk. Answers stay as they are.

    \b
    Example:
      careercoach question edit b5c6d7e8 --text "What did I put off, and what was in the way?"
    """
    fields = changes(said, "--text TEXT")
    with acting() as session:
        from careercoach.services.reflect import questions

        written = questions.edit(session, question, fields)
    _show("Changed", written, as_json=as_json, quiet=quiet)


@app.command()
def delete(question: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Delete a question of your own; what you answered stays.

    \b
    Example:
      careercoach question delete b5c6d7e8
    """
    from careercoach.queries.reflect import questions as stored

    record = read_back(stored.get, question)
    with acting() as session:
        from careercoach.services.reflect import questions

        questions.delete(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


@app.command()
def favourite(question: AnyKey, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Mark a question as a favourite; careercoach reflect --favourites asks only these.

    \b
    Example:
      careercoach question favourite energy-drain
    """
    _mark(question, favourite=True, as_json=as_json, quiet=quiet)


@app.command()
def unfavourite(question: AnyKey, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Take the mark of a favourite away; the question stays.

    \b
    Example:
      careercoach question unfavourite energy-drain
    """
    _mark(question, favourite=False, as_json=as_json, quiet=quiet)


def show_questions(questions: list[Question], *, as_json: bool, quiet: bool) -> None:
    """Print favourites of the journey's questions: objects, keys, or a line each."""
    if as_json:
        output.write_json([to_json(each, favourite=True) for each in questions])
    elif quiet:
        output.write("".join(f"{each.key}\n" for each in questions))
    elif questions:
        output.write(output.columns([(short_key(each), each.topic, each.text) for each in questions]))
    else:
        output.note(NO_FAVOURITES)


def _mark(named: str, *, favourite: bool, as_json: bool, quiet: bool) -> None:
    """Give a question the mark of a favourite or take it away, and show the question."""
    from careercoach.queries import profile
    from careercoach.queries.reflect import questions

    with acting() as session:
        from careercoach.services.reflect import questions as writing

        key = (writing.favourite if favourite else writing.unfavourite)(session, named)
    with reading() as connection:
        question = questions.question(connection, key, profile.situation(connection, current().today))
    if as_json:
        output.write_json(to_json(question, favourite=favourite))
    elif quiet:
        output.write(f"{key}\n")
    else:
        done = "A favourite now" if favourite else "No favourite now"
        output.write(f"{done}: {output.quoted(question.text)}  {output.dim(short_key(question))}\n")


def _show(done: str, written: str, *, as_json: bool, quiet: bool) -> None:
    from careercoach.queries.reflect import questions

    record = read_back(questions.get, written)
    sentence = f"{done}: {output.quoted(record.text)} ({record.topic or 'for a talk'})"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)


_HEADS = ("Id", "Topic", "Question")


def _row(record: OwnQuestionRecord) -> tuple[str, ...]:
    return output.short(record.id), record.topic or "for a talk", record.text


def _page(record: OwnQuestionRecord) -> str:
    return output.titled(record.text, record.id) + output.details({"Topic": record.topic or "none, it is for a talk"})
