"""Promises without an answer as rows: by whom, to whom, when, and how old on the day of the visit."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from components.documents.brief.ages import age_text
from components.documents.brief.lines import Drafted, Kept, claim_line
from components.documents.brief.model import BlockKind, Promise
from components.documents.brief.promises import is_of, said_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from components.documents.brief.visit import Visit
    from data.queries.texts import promises

BLOCK: Final = BlockKind.UNANSWERED


def unanswered(visit: Visit, found: Iterable[promises.Promise]) -> Iterator[Drafted]:
    """Yield open promises, the oldest first and the undated last."""
    ordered = sorted(found, key=lambda p: (p.made.first.isoformat() if p.made else "9999", p.target_id))
    _, lang = visit.view.lang.text, visit.view.lang
    for promise in ordered:
        own = is_of(visit, promise.target_id)
        row = Promise(
            said_by=said_by(visit, promise.target_id),
            to_whom="",
            when=lang.partial(promise.made) if promise.made else "",
            age=age_text(promise.made, visit.day, lang),
        )
        marks = [] if own else [_("with the whole other country")]
        if promise.deadline:
            marks.append(_("until: {date}").format(date=lang.partial(promise.deadline)))
        line = claim_line(visit, BLOCK, promise.target_id, marks=marks)
        # The row says when it was stated, by the year of the source where the deed itself has no date.
        said = tuple(mark for mark in line.marks if mark != _("undated") or not promise.made)
        yield Drafted(Kept.PROMISE if own else Kept.WIDE_PROMISE, dataclasses.replace(line, marks=said, promise=row))
