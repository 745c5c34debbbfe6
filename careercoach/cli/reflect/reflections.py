"""Reflecting, one question at a time, and the dated answers."""

from collections.abc import Collection
from datetime import date
from typing import Annotated, Any

import typer

from careercoach import vocabulary
from careercoach.cli.frame import output
from careercoach.cli.frame.asking import required_text
from careercoach.cli.frame.context import acting, current, read_back, reading
from careercoach.cli.frame.fields import changes
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import Id, Json, Limit, Quiet, choice, taking, text
from careercoach.cli.frame.voice import beside
from careercoach.cli.reflect.asked import NO_FAVOURITES, is_own, short_key, to_json
from careercoach.coach.journey import FAVOURITES
from careercoach.content.questions import FEEDS, Question
from careercoach.dates import echo, relative
from careercoach.errors import InvalidValue, UsageError
from careercoach.records import AccomplishmentRecord, GoalRecord, OwnQuestionRecord, ReflectionRecord
from careercoach.visible import one_line

app = noun("Your dated answers.", "careercoach reflection list")


@taking(
    {
        "question": text("--question", "Answer this question, without being asked the others.", "KEY|ID"),
        "answer": text("--answer", "The answer to it; - reads stdin.", "TEXT|-"),
    }
)
def reflect(
    topic: Annotated[
        str | None, typer.Argument(metavar="TOPIC", help=f"One of: {', '.join(vocabulary.TOPICS)}.")
    ] = None,
    *,
    listing: Annotated[bool, typer.Option("--list", help="Show the questions and when you answered them.")] = False,
    favourites: Annotated[bool, typer.Option("--favourites", help="Only the questions you marked.")] = False,
    plain: Annotated[bool, typer.Option("--plain", help="Ask line by line, as this command always does.")] = False,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Think about one question at a time and keep the answers.

    You can skip, go back and stop; next time it goes on where you stopped. Earlier answers are kept. Questions of
    your own (careercoach question add) come with their topic.

    \b
    Example:
      careercoach reflect --list
      careercoach reflect strengths --list
      careercoach reflect --question energy-drain --answer "Calls after a price change."
    """
    if topic is not None and topic not in vocabulary.TOPICS:
        raise InvalidValue("TOPIC", f"TOPIC is one of: {', '.join(vocabulary.TOPICS)}.")
    if topic is not None and favourites:
        raise UsageError("Give a TOPIC or --favourites, not both: favourites come from all topics.")
    if favourites:
        topic = FAVOURITES
    if listing:
        _list_questions(topic, as_json=as_json, quiet=quiet)
    elif said["question"] is not None:
        _answer(said["question"], said["answer"], as_json=as_json, quiet=quiet)
    elif said["answer"] is not None:
        raise UsageError("--question is missing; careercoach reflect --list shows the keys.")
    elif not current().interactive:
        where = "Asking needs a terminal" if plain else "Nobody can be asked here"
        raise UsageError(f"{where}; give --question KEY and --answer TEXT, careercoach reflect --list shows the keys.")
    else:
        converse_on(topic, as_json=as_json, quiet=quiet)


@app.command("list")
@listing()
@taking(
    {
        "topic": Annotated[str | None, choice("--topic", vocabulary.TOPICS, "Answers to this topic.")],
        "question": text("--question", "Answers to this question.", "KEY|ID"),
        "place": choice("--for", FEEDS, "Answers you could draw on for the words of a talk, or for a path."),
    }
)
def list_(*, limit: Limit = None, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """List your answers, the newest first.

    With --for talk those about the future come first, then the thread and the three futures of your story; with
    --for path what you loved before, and the futures. Listing chooses nothing.

    \b
    Example:
      careercoach reflection list --topic vision
      careercoach reflection list --for talk
    """
    if said["place"] and (said["topic"] or said["question"]):
        raise UsageError("Give --for, or --topic and --question; --for draws on several topics.")
    from careercoach.queries.reflect import questions, reflections

    with reading() as connection:
        question = questions.answered_key(connection, said["question"]) if said["question"] else None
        if said["place"]:
            found = reflections.at_hand(connection, said["place"])[:limit]
        else:
            found = reflections.listed(connection, topic=said["topic"] or None, question=question, limit=limit)
    empty = "No answer is kept that fits; careercoach reflect begins."
    output.show_list(found, _row, as_json=as_json, quiet=quiet, empty=empty, heads=_HEADS)


@app.command()
def show(reflection: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one answer with the question as it was asked.

    \b
    Example:
      careercoach reflection show 4f5a6b7c
    """
    from careercoach.queries.reflect import reflections

    record = read_back(reflections.get, reflection)
    output.show_one(record, lambda: _page(record), as_json=as_json, quiet=quiet)


@app.command()
@taking({"answer": text("--answer", "The answer in its new words; - reads stdin.", "TEXT|-")})
def edit(reflection: Id, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change the words of an answer; its day stays. Without --answer your editor opens.

    \b
    Example:
      careercoach reflection edit 4f5a6b7c --answer "A quiet hour with the figures."
    """
    from careercoach.queries.reflect import reflections as stored

    record = read_back(stored.get, reflection)
    if said["answer"] is None and current().interactive:
        from careercoach.cli.frame.asking import edit_text

        words = edit_text("your answer", record.answer)
    else:
        words = changes(said, "--answer TEXT")["answer"]
    with acting() as session:
        from careercoach.services.reflect import reflections

        written = reflections.edit(session, record.id, words)
    _show_written("Changed", written, as_json=as_json, quiet=quiet)


@app.command()
@taking({"title": text("--title", "What to call it; the answer's first line when left out.")})
def make(
    reflection: Id,
    kind: Annotated[str, typer.Argument(metavar="KIND", help=f"One of: {', '.join(vocabulary.BECOMES)}.")],
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Make an answer into an accomplishment, a goal or a question for a talk; the answer stays as it is.

    \b
    Example:
      careercoach reflection make 4f5a6b7c goal --title "Spend a day a week on what I like"
      careercoach reflection make 4f5a6b7c question --title "What would it take to do more of this?"
    """
    if kind not in vocabulary.BECOMES:
        raise InvalidValue("KIND", f"KIND is one of: {', '.join(vocabulary.BECOMES)}.")
    title = required_text("--title", said["title"], "what to call it") if said["title"] else None
    with acting() as session:
        from careercoach.services.reflect import reflections

        written = reflections.turn_into(session, reflection, kind, current().today, title)
    _show_made(kind, written, as_json=as_json, quiet=quiet)


@app.command()
def delete(reflection: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Delete an answer; it also leaves every agenda.

    \b
    Example:
      careercoach reflection delete 4f5a6b7c
    """
    from careercoach.queries.reflect import reflections as stored

    record = read_back(stored.get, reflection)
    with acting() as session:
        from careercoach.services.reflect import reflections

        reflections.delete(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


def _list_questions(topic: str | None, *, as_json: bool, quiet: bool) -> None:
    """Print topics and questions; a question's JSON has when it was last answered."""
    from careercoach.queries import profile
    from careercoach.queries.reflect import questions, reflections

    with reading() as connection:
        situation = profile.situation(connection, current().today)
        chosen = [questions.topic(connection, topic, situation)] if topic else questions.topics(connection, situation)
        marked = questions.favourites(connection)
        answered = {one.question: one.on for one in reversed(reflections.listed(connection))}
    listed = [question for one in chosen for question in one.questions]
    if as_json:
        days = {key: on.isoformat() for key, on in answered.items()}
        output.write_json(
            [to_json(one, favourite=one.key in marked) | {"answered_on": days.get(one.key)} for one in listed]
        )
    elif quiet:
        output.write("".join(f"{each.key}\n" for each in listed))
    elif not listed:
        output.note(NO_FAVOURITES)
    else:
        width = max(len(short_key(each)) for each in listed)
        for count, one in enumerate(chosen):
            output.write(("\n" if count else "") + f"{output.bold(one.title)} ({one.key})\n")
            for each in one.questions:
                notes = _notes(each, marked, answered.get(each.key))
                output.write(f"  {short_key(each).ljust(width)}  {one_line(each.text)}{output.dim(notes)}\n")


def _notes(question: Question, marked: Collection[str], answered: date | None) -> str:
    """Whose it is, whether it is a favourite and when it was answered, in brackets; blank when there is nothing."""
    notes = ["yours"] if is_own(question) else []
    notes += ["favourite"] if question.key in marked else []
    notes += [f"answered {relative(answered, current().today)}"] if answered else []
    return f" ({', '.join(notes)})" if notes else ""


def _answer(question: str, words: str | None, *, as_json: bool, quiet: bool) -> None:
    from careercoach.queries import profile
    from careercoach.queries.reflect import questions

    with reading(begins=True) as connection:
        asked = questions.question(connection, question, profile.situation(connection, current().today))
    given = required_text("--answer", words, f"your answer to: {one_line(asked.text)}")
    with acting() as session:
        from careercoach.services.reflect import reflections

        written = reflections.answer(session, asked.key, given, current().today)
    _show_written("Kept", written, as_json=as_json, quiet=quiet)


def converse_on(topic: str | None, question: str = "", *, as_json: bool = False, quiet: bool = False) -> None:
    """Ask the questions of a topic one after the other; what was said is on stderr, what was kept on stdout.

    ``topic`` None lets the person choose one; ``question`` is the key of the one to begin with, "" for where they
    stopped.
    """
    from careercoach.cli.reflect.guided import begin, choose, converse, notebook
    from careercoach.queries import profile
    from careercoach.queries.reflect import questions, reflections

    key = topic or choose(beside())
    if key is None:
        return
    kept: list[str] = []
    with reading() as connection:
        chosen = questions.topic(connection, key, profile.situation(connection, current().today))
    if not chosen.questions:
        output.note(NO_FAVOURITES)
        return
    through = converse(chosen, begin(chosen, question), notebook(key, kept), current().today, beside())
    records = [read_back(reflections.get, each) for each in kept]
    again = "--favourites" if key == FAVOURITES else key
    if as_json:
        output.write_json([output.to_json(record) for record in records])
    elif quiet:
        output.write("".join(f"{record.id}\n" for record in records))
    elif through:
        said = "" if key == FAVOURITES else f" --topic {key}"
        output.note(f"That was the last question. careercoach reflection list{said} shows your answers.")
    else:
        output.note(f"Stopped. careercoach reflect {again} goes on here.")


def _show_written(done: str, written: str, *, as_json: bool, quiet: bool) -> None:
    from careercoach.queries.reflect import reflections

    record = read_back(reflections.get, written)
    sentence = f"{done} for {echo(record.on)}: your answer to {output.quoted(record.asked)}"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)


def _show_made(kind: str, written: str, *, as_json: bool, quiet: bool) -> None:
    from careercoach.cli.reflect.guided import made
    from careercoach.queries.goals import goals
    from careercoach.queries.reflect import questions
    from careercoach.queries.work import accomplishments

    with reading() as connection:
        record: AccomplishmentRecord | GoalRecord | OwnQuestionRecord
        match kind:
            case "accomplishment":
                record = accomplishments.get(connection, written)
            case "goal":
                record = goals.get(connection, written)
            case _:
                record = questions.get(connection, written)
    output.show_one(record, lambda: made(kind, written), as_json=as_json, quiet=quiet)


_HEADS = ("Id", "Day", "Question", "Answer")


def _row(record: ReflectionRecord) -> tuple[str, ...]:
    from careercoach.queries.reflect.questions import looks_like_an_id

    question = output.short(record.question) if looks_like_an_id(record.question) else record.question
    return output.short(record.id), output.day(record.on), question, record.answer


def _page(record: ReflectionRecord) -> str:
    return output.titled(record.asked, record.id) + output.details(
        {"When": output.day_in_words(record.on), "Topic": record.topic, "Answer": record.answer}
    )
