"""Lines on what a block leaves out: how many more claims of a kind the source has."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from components.documents.brief.lines import Drafted, plain_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.documents.brief.lines import Kept
    from components.documents.brief.model import BlockKind
    from components.documents.brief.visit import Visit
    from components.i18n.language import Language


class Cut(StrEnum):
    """Kinds of claims of which a block has the first ones alone."""

    FIGURES = "figures"
    VENTURES = "ventures"
    EVENTS = "events"
    STATEMENTS = "statements"
    INTERESTS = "interests"
    DISAGREEMENTS = "disagreements"


def left_out(
    visit: Visit, block: BlockKind, kept: Kept, claims: Sequence[object], *, cut: Cut, most: int, of: str = ""
) -> Iterator[Drafted]:
    """Yield the line that says how many of some claims a block leaves out, none where it has all.

    Parameters
    ----------
    visit
        The visit.
    block, kept
        The block, and the kind of its lines.
    claims
        All of the claims.
    cut
        What they are.
    most
        So many of them are there.
    of
        The place whose claims they are, where a block has those of both sides.
    """
    if (count := len(claims) - most) > 0:
        name = "-".join(part for part in ("more", cut.value, of) if part)
        yield Drafted(kept, plain_line(visit, block, name, _more(cut, count, visit.view.lang)))


def _more(cut: Cut, count: int, lang: Language) -> str:
    match cut:
        case Cut.FIGURES:
            return lang.plural(
                "{count} more figure is in the source.", "{count} more figures are in the source.", count
            )
        case Cut.VENTURES:
            return lang.plural(
                "{count} more venture is in the source.", "{count} more ventures are in the source.", count
            )
        case Cut.EVENTS:
            return lang.plural("{count} more event is in the source.", "{count} more events are in the source.", count)
        case Cut.STATEMENTS:
            return lang.plural(
                "{count} more statement is in the source.", "{count} more statements are in the source.", count
            )
        case Cut.INTERESTS:
            return lang.plural(
                "{count} more interest is in the source.", "{count} more interests are in the source.", count
            )
        case Cut.DISAGREEMENTS:
            return lang.plural(
                "{count} more disagreement is in the source.", "{count} more disagreements are in the source.", count
            )
