"""Requests and offers: interests and proposals of the two, and what was said at the time of their meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.brief.left_out import Cut, left_out
from components.documents.brief.lines import Drafted, Kept, claim_line
from components.documents.brief.model import BlockKind
from components.documents.brief.promises import is_wide
from components.documents.brief.said_at_meeting import said_mark
from components.documents.parties import speakers
from components.documents.sentences import sentence
from components.i18n import vocabulary
from data.enums import Fact, Verdict
from data.queries.places.claim_places import claim_places, claims_at
from data.queries.places.meetings import said_of_country
from data.queries.places.pair import INTENTS
from data.queries.texts.promises import promises

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from components.documents.brief.model import Line
    from components.documents.brief.visit import Visit
    from data.queries.places.pair import Pair
    from data.queries.places.place import PlaceFacts

BLOCK: Final = BlockKind.ASKED
MOST: Final = 12
"""So many statements about one place alone are in its brief."""


def asked_of_pair(visit: Visit, found: Pair, without: AbstractSet[str]) -> Iterator[Drafted]:
    """Yield what two places asked and offered each other, then what one of them said of the whole other country.

    Parameters
    ----------
    visit
        The visit.
    found
        What is known of the two.
    without
        Claims that are shown elsewhere, such as open promises.
    """
    wishes = [i for i in (*found.interests, *found.ventures, *found.below, *found.above) if _is_intent(visit, i)]
    voiced = {_said_when(visit, i) for i in found.interests if visit.view.atlas.claim(i).fact is Fact.STATEMENT}
    for claim_id in dict.fromkeys(i for i in wishes if not _is_shown(visit, i, without)):
        is_retold = visit.view.atlas.claim(claim_id).fact is Fact.TIE and _said_when(visit, claim_id) in voiced
        is_settled = is_retold or bool(_answered(visit, claim_id))
        yield Drafted(Kept.STATEMENT if is_settled else Kept.ASKED, _line(visit, claim_id))
    for said in said_of_country(visit.view.atlas, found):
        if said.claim_id not in without:
            line = claim_line(visit, BLOCK, said.claim_id, marks=(said_mark(visit.view, said),))
            yield Drafted(Kept.SAME_MEETING, line)
    for claim_id in found.statements:
        if claim_id not in without:
            yield Drafted(Kept.STATEMENT, _line(visit, claim_id))


def asked_of_place(visit: Visit, found: PlaceFacts, without: AbstractSet[str]) -> Iterator[Drafted]:
    """Yield what a place, or what lies in it, asked of places of the other country and offered them."""
    claims = claims_at(visit.view.atlas, found.place_id, on=visit.view.day, below=True)
    found_here = (i for i in claims if _is_intent(visit, i) and not is_wide(visit, i))
    wishes = [i for i in found_here if not _is_shown(visit, i, without)]
    both = [i for i in wishes if (places := claim_places(visit.view.atlas, i)).by and places.kz]
    yield from (Drafted(Kept.ASKED, _line(visit, i)) for i in _latest_first(visit, both))
    said = [i for i in found.statements if i not in without and i not in both]
    yield from (Drafted(Kept.STATEMENT, _line(visit, i)) for i in _latest_first(visit, said)[:MOST])
    yield from left_out(visit, BLOCK, Kept.STATEMENT, said, cut=Cut.STATEMENTS, most=MOST)


def _line(visit: Visit, claim_id: str) -> Line:
    """Return a line; of a statement, whose words have neither, with who said it and when."""
    _, atlas, lang = visit.view.lang.text, visit.view.atlas, visit.view.lang
    marks = _answered(visit, claim_id)
    if atlas.claim(claim_id).fact is not Fact.STATEMENT:
        return claim_line(visit, BLOCK, claim_id, marks=marks)
    said, since = sentence(atlas, claim_id, lang), atlas.since(claim_id)
    when = lang.partial(since) if since else _("undated")
    names = speakers(atlas, claim_id, lang, visit.view.day)
    said = said.removesuffix(".")
    text, short = f"{said} ({names}; {when}).", f"{said} ({when})."
    return claim_line(visit, BLOCK, claim_id, text=text, short=short, marks=marks)


def _answered(visit: Visit, claim_id: str) -> Sequence[str]:
    """Return how a promise came out that has an answer."""
    words = vocabulary.verdicts(visit.view.lang)
    verdicts = [p.verdict for p in promises(visit.view.atlas) if p.target_id == claim_id]
    return [words[verdict.value] for verdict in verdicts if verdict is not Verdict.OPEN]


def _is_shown(visit: Visit, claim_id: str, without: AbstractSet[str]) -> bool:
    """Return whether a claim, or the document that it rests on, is shown elsewhere."""
    return not without.isdisjoint((claim_id, visit.view.atlas.document_of(claim_id)))


def _is_intent(visit: Visit, claim_id: str) -> bool:
    claim = visit.view.atlas.claim(claim_id)
    return claim.fact is not Fact.FIGURE and claim.status in INTENTS


def _said_when(visit: Visit, claim_id: str) -> tuple[str, str, tuple[str, ...]]:
    """Return the source, the date and the places of a claim: alike of a matter that is stated as two claims."""
    since = visit.view.atlas.since(claim_id)
    places = claim_places(visit.view.atlas, claim_id).all
    return visit.view.atlas.claim(claim_id).source_id, since.text if since else "", places


def _latest_first(visit: Visit, claim_ids: Sequence[str]) -> list[str]:
    def key(claim_id: str) -> tuple[str, str]:
        since = visit.view.atlas.since(claim_id)
        return since.text if since else "", claim_id

    return sorted(claim_ids, key=key, reverse=True)
