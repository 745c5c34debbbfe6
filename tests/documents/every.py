"""Every kind of document, and the material to try it on: all fields of all records filled by one function.

A new document is one line in ``DOCUMENTS``; what test_every_document says then holds for it, too. ``outlines`` reads a
document with three parsers.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import mistune
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from careercoach import records
from careercoach.documents import (
    advice,
    brief,
    handover,
    leaving,
    materials,
    plan,
    recap,
    reference,
    reminder,
    request,
    review,
    thanks,
    year,
)
from careercoach.documents.choosing import SECTIONS, Choosing, Offered, Reader
from careercoach.documents.for_others import SaidForOthers
from careercoach.documents.making import Document, Kind, made
from careercoach.materials import Brief
from careercoach.records import MaskRecord

TODAY = date(2026, 11, 22)
_BAR = re.compile(r"(?<!\\)\|")
"""Between two cells; in one a bar is escaped."""
MORNING = datetime(2026, 11, 22, 9, 0)

DOCUMENTS: tuple[tuple[Kind[Any], type], ...] = (
    (brief.KIND, Brief),
    (request.KIND, materials.Request),
    (plan.KIND, materials.DevelopmentPlan),
    (review.KIND, materials.ReviewPack),
    (year.KIND, materials.YearPage),
    (handover.KIND, materials.Handover),
    (recap.KIND, materials.Recap),
    (reminder.KIND, materials.Reminder),
    (leaving.KIND, materials.Leaving),
    (thanks.KIND, materials.Thanks),
    (reference.KIND, materials.Reference),
    (advice.KIND, materials.Advice),
)
"""Each kind with its material."""

NAMES = [kind.noun for kind, _ in DOCUMENTS]

Say = Callable[[type, str], str]
"""Given a record and the name of its field, the text to put there."""

CODES: Mapping[str, str] = {
    "horizon": "near",
    "owner": "them",
    "state": "open",
    "energy": "energised",
    "area": "technical",
    "track": "technical",
    "move": "up",
    "relation": "peer",
    "topic": "vision",
    "instrument": "growth-check",
    "paid_by": "company",
    "reimbursement": "asked",
    "group_by": "goal",
    "part": "thanks",
    "became": "goal",
    "currency": "EUR",
    "at": "14:30",
    "position": "position",
}
KINDS = {
    "Priority": "priority",
    "Step": "action",
    "Feedback": "strength",
    "AgendaItem": "ask",
    "Meeting": "career",
    "Note": "advice",
    "Learning": "course",
    "Profile": "employed",
}
STATUSES = {"Goal": "active", "Accomplishment": "done", "Meeting": "planned", "Learning": "under-way"}
IDS = {
    "goal": "goal",
    "goals": "goal",
    "serves": "goal",
    "priorities": "priority",
    "steps": "step",
    "check_ins": "check-in",
    "meeting": "meeting",
    "item": "agendaitem",
    "subject": "accomplishment",
}
"""Fields that hold ids, which are the same for all records of a noun."""

KEYS: Mapping[str, Mapping[str, Any]] = {
    "Reflection": {"question": "vision-three-years"},
    "Rating": {"statement": "growth"},
    "Profile": {"serves": None, "position": "position"},
}


def material(kind: type, say: Say, **told: Any) -> Any:
    """A material of this type with two of everything, its texts said by ``say``; ``told`` are fields of it as given."""
    hints = get_type_hints(kind)
    return kind(
        **{field.name: told.get(field.name, _value(kind, field.name, hints[field.name], say)) for field in fields(kind)}
    )


def documents(noun: str, say: Say, audiences: Iterable[str], masks: list[MaskRecord] | None = None) -> list[Document]:
    """The document of that name for each reader, of a material filled by ``say``, as if said for others."""
    ((kind, type_),) = [each for each in DOCUMENTS if each[0].noun == noun]
    whole = material(type_, lambda record, field: SaidForOthers(say(record, field)))
    return [made(kind, "m1", whole, audience=audience, today=TODAY, masks=masks) for audience in audiences]


Outline = list[tuple[str, str]]
"""Headings with their level, and list items, each with its words, in order."""


def outlines(markdown: str) -> tuple[Outline, Outline, Outline]:
    """The outline of a document as CommonMark, as GitHub's flavour, and as another program reads them."""
    by_mistune: Outline = []
    _walk_mistune(_mistune()(markdown), by_mistune)
    return _by_markdown_it("commonmark", markdown), _by_markdown_it("gfm-like", markdown), by_mistune


def rows_as_items(markdown: str) -> str:
    """The document with the rows of its tables as paragraphs: the first cell, then each other that says something
    behind the head of its column; of two columns the second behind the first."""
    blocks = markdown.split("\n\n")
    return "\n\n".join(_rows(block) if "\n|---" in block else block for block in blocks)


def _rows(block: str) -> str:
    before, _, table = block.rpartition("\n|---")
    *above, head = before.split("\n")
    heads, *rows = ([cell.strip() for cell in _BAR.split(line)[1:-1]] for line in (head, *table.split("\n")[1:]))
    if len(heads) == 2:
        return "\n\n".join(("\n".join(above), *(": ".join(filter(None, row)) for row in rows)))
    said = (" ".join((row[0], *(f"{heads[n]}: {cell}" for n, cell in enumerate(row) if n and cell))) for row in rows)
    return "\n\n".join(("\n".join(above), *said))


def links(markdown: str, parser: MarkdownIt) -> list[str]:
    """What a reader of Markdown can open."""
    inside = [child for token in parser.parse(markdown) for child in token.children or ()]
    return [str(child.attrs["href"]) for child in inside if child.type == "link_open"]


def _by_markdown_it(flavour: str, markdown: str) -> Outline:
    nodes = list(SyntaxTreeNode(_markdown_it(flavour).parse(markdown)).walk(include_self=False))
    return [(_kind(node), _said(node)) for node in nodes if node.type in ("heading", "list_item")]


@cache
def _markdown_it(flavour: str) -> MarkdownIt:
    return MarkdownIt(flavour)


def _kind(node: SyntaxTreeNode) -> str:
    return "item" if node.type == "list_item" else f"heading {node.tag[1:]}"


def _said(node: SyntaxTreeNode) -> str:
    own = [each for each in node.walk() if each.type in ("text", "softbreak", "code_inline", "html_inline")]
    return "".join(" " if each.type == "softbreak" else each.content for each in own).strip()


@cache
def _mistune() -> Any:
    return mistune.create_markdown(renderer="ast", plugins=["strikethrough", "table", "url", "task_lists", "footnotes"])


def _walk_mistune(nodes: list[dict[str, Any]], found: Outline) -> None:
    for node in nodes:
        if node["type"] == "heading":
            found.append((f"heading {node['attrs']['level']}", _said_by_mistune(node).strip()))
        elif node["type"] in ("list_item", "task_list_item"):
            found.append(("item", _said_by_mistune(node).strip()))
        _walk_mistune(node.get("children", []), found)


def _said_by_mistune(node: dict[str, Any]) -> str:
    if node["type"] == "softbreak":
        return " "
    return str(node.get("raw", "")) + "".join(map(_said_by_mistune, node.get("children", [])))


def _value(owner: type, name: str, wanted: Any, say: Say) -> Any:
    """A value for one field: an id or one of a closed list where it takes nothing else."""
    if wanted is Choosing:
        return _choosing(say)
    noun = owner.__name__.removesuffix("Record")
    if owner.__module__ == records.__name__:
        known = {"id": noun.lower(), "kind": KINDS.get(noun), "status": STATUSES.get(noun), **IDS, **KEYS.get(noun, {})}
        if known.get(name) is not None:
            return (known[name],) if get_origin(wanted) is tuple else known[name]
    return CODES.get(name) or _of(owner, name, wanted, say)


def _choosing(say: Say) -> Choosing:
    """One of each that is chosen, and one that is not; of a goal nothing that is said to oneself."""
    words = say(Offered, "words")
    picked = [Offered(noun, noun, words, True) for noun in SECTIONS]
    stays = [Offered(thing, f"other {thing}", words, False, "own") for thing in (*SECTIONS, "why", "support")]
    return Choosing("plan", Reader("manager", "manager"), (*picked, *stays))


def _of(owner: type, name: str, wanted: Any, say: Say) -> Any:
    """Two of a list, one of everything else."""
    arguments = [each for each in get_args(wanted) if each not in (NoneType, Ellipsis)]
    origin = get_origin(wanted) or wanted
    if origin is UnionType:
        return _of(owner, name, arguments[0], say)
    if origin is tuple:
        parts = arguments * 2 if Ellipsis in get_args(wanted) else arguments
        return tuple(_of(owner, name, each, say) for each in parts)
    if isinstance(origin, type) and is_dataclass(origin):
        return material(origin, say)
    if name in ("done_on", "ended_with"):
        return None
    simple = {
        date: TODAY,
        datetime: MORNING,
        bool: name.endswith("_chosen"),
        int: 30,
        float: 1.5,
        Mapping: {"goal": TODAY},
        frozenset: frozenset({"position"}) if name == "positions" else frozenset(),
    }
    if origin in simple:
        return simple[origin]
    said = say(owner, name)
    return {"priority": said} if origin is dict and arguments[1] is str else {} if origin is dict else said
