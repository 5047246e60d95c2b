"""Lines of claims: a sentence, a shorter one with the same numbers, what is in doubt, and the sources in full."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from components.documents.brief.footnotes import footnote
from components.documents.brief.model import BlockKind, Line
from components.documents.figures import spoken
from components.documents.items import doubts
from components.documents.sentences import sentence
from components.documents.titles import Part, claim_title, figure_title
from components.i18n import vocabulary
from data.enums import Fact, Qualifier, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from components.documents.brief.visit import Visit
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.model import Claim

_NUMBER: Final = re.compile(r"\d+(?:[.,\s]\d+)*")


class Kept(IntEnum):
    """How long a line keeps its place on the page: the first of the first kind leaves last.

    The number of a kind is the place of its first line; its second counts as `STEP` places further down, and so on, so
    that no kind leaves the page altogether while another keeps many lines.
    """

    HEADLINE = 0
    AGREEMENT = 1
    ROUND_OCCASION = 2
    TURNOVER = 3
    GOODS = 4
    PROMISE = 5
    """Open promises of the two."""
    WIDE_PROMISE = 9
    """Open promises of one of the two with the whole other country."""
    ASKED = 10
    UNSETTLED = 11
    """What is to be checked of the two: validity, dates, territories, the newest fact, office holders."""
    VENTURE = 12
    EVENT = 14
    WHOLE_COUNTRY = 15
    """Figures of one of the two with the whole other country."""
    REASON = 16
    OCCASION = 17
    SAME_MEETING = 18
    ELSEWHERE = 19
    FIGURE = 20
    TIE = 21
    BELOW = 22
    DISAGREEMENT = 24
    STATEMENT = 25


STEP: Final = 3


class Drafted(NamedTuple):
    """A line of a block before it has its rank."""

    kept: Kept
    line: Line


def claim_line(
    visit: Visit,
    block: BlockKind,
    claim_id: str,
    *,
    text: str = "",
    short: str | None = None,
    marks: Sequence[str] = (),
    seen_from: str | None = None,
) -> Line:
    """
    Return the line of a claim.

    Parameters
    ----------
    visit
        The visit.
    block
        The block that it is in.
    claim_id
        The claim.
    text
        What is said instead of the claim's own sentence.
    short
        The shorter form, instead of that of the claim; it is left out where it is not shorter or has other numbers.
    marks
        What is in doubt besides what every list says of the claim.
    seen_from
        The place whose territory may have been another one when a tie was made.
    """
    atlas, lang = visit.view.atlas, visit.view.lang
    said = text or sentence(atlas, claim_id, lang)
    badges = doubts(atlas, claim_id, lang, visit.view.day, seen_from=seen_from)
    return Line(
        id=f"{block}:{claim_id}",
        text=said,
        short=shorter(said, short_text(atlas, claim_id, lang) if short is None else short),
        claims=(claim_id,),
        marks=(*dict.fromkeys((*marks, *(badge.text for badge in badges))),),
        sources=footnotes(visit, (claim_id,)),
        rank=0,
    )


def plain_line(
    visit: Visit,
    block: BlockKind | str,
    name: str,
    text: str,
    *,
    claims: Iterable[str] = (),
    sources: tuple[str, ...] = (),
    marks: tuple[str, ...] = (),
) -> Line:
    """Return a line that is no claim's own sentence; `name` is the rest of its id."""
    claims = tuple(dict.fromkeys(claims))
    said = sources or footnotes(visit, claims)
    return Line(id=f"{block}:{name}", text=text, claims=claims, sources=said, marks=marks, rank=0)


def footnotes(visit: Visit, claims: Iterable[str]) -> tuple[str, ...]:
    """Return the source of each claim in full, in their order."""
    return tuple(footnote(visit.view.atlas, i, visit.view.lang) for i in claims)


def short_text(atlas: Atlas, claim_id: str, lang: Language) -> str:
    """Return a claim in short: its title with its amount, or with how far it has come and its date."""
    claim = atlas.claim(claim_id)
    if claim.fact is Fact.STATEMENT:
        return ""
    if claim.fact is Fact.FIGURE:
        if claim.row["value"] is None or claim.status is Status.TARGET:  # the title of a target has its number
            return f"{figure_title(atlas, claim_id, lang)}."
        return f"{figure_title(atlas, claim_id, lang, without={Part.UNIT})}: {spoken(claim, lang)}."
    if claim.qualifier is not Qualifier.EXACT:  # the hedge belongs to words that the title may not have
        return ""
    return f"{claim_title(atlas, claim_id, lang)} ({state(atlas, claim, lang)})."


def state(atlas: Atlas, claim: Claim, lang: Language) -> str:
    """Return how far a deed has come, with its date."""
    since = atlas.since(claim.claim_id)
    return vocabulary.status(claim, lang) + (f", {lang.partial(since)}" if since else "")


def shorter(text: str, short: str) -> str:
    """Return a shorter sentence, empty where it is not shorter or does not have the same numbers."""
    return short if len(short) < len(text) and numbers(short) == numbers(text) else ""


def numbers(text: str) -> frozenset[str]:
    """Return the numbers in a text as they are written in its language, without the spaces in them."""
    return frozenset("".join(found.split()) for found in _NUMBER.findall(text))
