"""Remembering what was chosen for a reader, once the document left: the next one for them begins with it."""

from collections.abc import Iterable

from sqlmodel import Session, select

from careercoach.documents.choosing import Choosing
from careercoach.housekeeping import Pick
from careercoach.rows import make, revise
from careercoach.store.session import name_act


def remember(session: Session, choosings: Iterable[Choosing]) -> None:
    """Keep what the person decided of these lists; what was not asked of them stays as it was."""
    name_act(session, "pick remember")
    for each in choosings:
        kept = {
            (pick.thing, pick.item): pick
            for pick in session.exec(select(Pick).where(Pick.kind == each.kind, Pick.reader == each.reader.key))
        }
        for one in each.decided:
            known = kept.get((one.called, one.id))
            if known:
                revise(known, {"picked": one.picked})
                continue
            names = {"kind": each.kind, "reader": each.reader.key, "thing": one.called, "item": one.id}
            session.add(make(Pick, {**names, "picked": one.picked}))
