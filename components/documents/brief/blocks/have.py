"""Assets of the two: agreements with their validity, trade and goods, ventures, meetings, and what lies below them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.answers.chosen_claims import best_figure, known
from components.documents.brief.blocks.goods_lines import goods_lines
from components.documents.brief.left_out import Cut, left_out
from components.documents.brief.lines import Drafted, Kept, claim_line, plain_line, short_text, state
from components.documents.brief.model import BlockKind
from components.documents.figures import figures_in_order
from components.documents.sentences import sentence
from components.i18n import vocabulary
from data.enums import Fact, Flow, Level, Measure, TieGroup, TieKind
from data.model import PartialDate
from data.package.citation import sentence as whole
from data.package.roles import Role
from data.queries.places.claim_places import claim_places
from data.queries.places.pair import INTENTS, with_whole_country

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from components.documents.brief.model import Line
    from components.documents.brief.visit import Visit
    from data.queries.places.pair import Pair
    from data.queries.places.place import PlaceFacts

BLOCK: Final = BlockKind.HAVE
MOST: Final = 12
"""So many ventures, events and figures of one place alone are in its brief."""


def have_of_pair(visit: Visit, found: Pair) -> Iterator[Drafted]:
    """Yield what two places have, the weightiest first."""
    for claim_id in found.agreements:
        yield Drafted(Kept.AGREEMENT, _agreement(visit, claim_id, is_of_both=True))
    for claim_id in (i for i in found.above if _is_at_work(visit, i)):
        yield Drafted(Kept.TIE, claim_line(visit, BLOCK, claim_id, marks=(_above(visit),)))
    yield from _trade_of_pair(visit, found)
    yield from _goods_of_layer(visit)
    yield from (Drafted(Kept.VENTURE, claim_line(visit, BLOCK, i)) for i in found.ventures if _is_at_work(visit, i))
    yield from (Drafted(Kept.EVENT, claim_line(visit, BLOCK, i)) for i in _latest_first(visit, found.events))
    for claim_id in found.ties:
        if not _is_said_otherwise(visit, claim_id, found):
            yield Drafted(Kept.TIE, claim_line(visit, BLOCK, claim_id, seen_from=visit.host))
    for claim_id in (i for i in found.below if _is_at_work(visit, i)):
        is_document = visit.view.atlas.claim(claim_id).fact is Fact.AGREEMENT
        line = _agreement(visit, claim_id) if is_document else claim_line(visit, BLOCK, claim_id)
        yield Drafted(Kept.BELOW, line)


def have_of_place(visit: Visit, found: PlaceFacts) -> Iterator[Drafted]:
    """Yield what a place has with the other country, the weightiest first."""
    view, place_id = visit.view, found.place_id
    for claim_id in (*found.agreements, *found.memoranda):
        yield Drafted(Kept.AGREEMENT, _agreement(visit, claim_id))
    figures = figures_in_order(view.atlas, known(view, figures_of_place(visit, place_id)))
    best = best_figure(view, figures)
    figures.sort(key=lambda i: i != best)
    yield from _figures(visit, figures[:MOST], best)
    yield from left_out(visit, BLOCK, Kept.FIGURE, figures, cut=Cut.FIGURES, most=MOST)
    yield from _goods_of_layer(visit)
    ventures = _latest_first(visit, (*found.ventures, *found.ventures_below))
    yield from (Drafted(Kept.VENTURE, claim_line(visit, BLOCK, i)) for i in ventures[:MOST])
    yield from left_out(visit, BLOCK, Kept.VENTURE, ventures, cut=Cut.VENTURES, most=MOST)
    events = _latest_first(visit, found.events)
    yield from (Drafted(Kept.EVENT, claim_line(visit, BLOCK, i)) for i in events[:MOST])
    yield from left_out(visit, BLOCK, Kept.EVENT, events, cut=Cut.EVENTS, most=MOST)


def figures_of_place(visit: Visit, place_id: str) -> tuple[str, ...]:
    """Return the figures of a place with the other country or a place in it; what is about it alone is none of them."""
    found = map(str, visit.view.atlas.figures_of(place_id, on=visit.view.day).index)
    return tuple(i for i in found if visit.view.atlas.claim(i).row["level"] != Level.OTHER)


def validity(visit: Visit, claim_id: str) -> PartialDate | None:
    """Return until when the document that a claim is or rests on is valid, as far as that is stated."""
    document = visit.view.atlas.document_of(claim_id)
    text = visit.view.atlas.claim(document).cell(Role.EXPIRY) if document else None
    return PartialDate.parse(str(text)) if text else None


def _agreement(visit: Visit, claim_id: str, *, is_of_both: bool = False) -> Line:
    """Return an agreement with its validity; in short one of the two themselves by its kind, another by its title."""
    _, atlas, lang = visit.view.lang.text, visit.view.atlas, visit.view.lang
    document, until = atlas.document_of(claim_id) or claim_id, validity(visit, claim_id)
    if until is None:
        valid = _("Until when it is valid is not stated.")
    elif until.last < visit.day:
        valid = whole(_("It was valid until: {date}").format(date=lang.partial(until)))
    else:
        valid = whole(_("Valid until: {date}").format(date=lang.partial(until)))
    kind = agreement_kind(visit, document) if is_of_both else short_text(atlas, claim_id, lang)
    short = f"{kind} {valid}" if kind else ""
    text = f"{sentence(atlas, claim_id, lang)} {valid}"
    carried = any(atlas.resolve(i, visit.view.day).by_territory for i in claim_places(atlas, claim_id).all)
    marks = (vocabulary.tie_groups(lang)[TieGroup.BY_TERRITORY.value],) if carried else ()
    return claim_line(visit, BLOCK, claim_id, text=text, short=short, marks=marks, seen_from=visit.host)


def agreement_kind(visit: Visit, agreement_id: str) -> str:
    """Return an agreement of the two by its kind, with how far it has come and its date."""
    atlas, lang = visit.view.atlas, visit.view.lang
    claim = atlas.claim(agreement_id)
    kind = vocabulary.deed_kinds(lang).get((claim.table, str(claim.row.get("kind"))), "")
    return f"{kind} ({state(atlas, claim, lang)})." if kind else ""


def _trade_of_pair(visit: Visit, found: Pair) -> Iterator[Drafted]:
    _, view = visit.view.lang.text, visit.view
    figures = figures_in_order(view.atlas, known(view, found.figures))
    best = best_figure(view, figures)
    yield from _figures(visit, figures, best)
    if best is not None and view.atlas.claim(best).row["measure"] == Measure.VALUE:
        return
    if best is None:
        text = _("No trade of these two alone is in the source.")
        yield Drafted(Kept.TURNOVER, plain_line(visit, BLOCK, "no-trade", text))
    for place_id, country in ((visit.by, "KZ"), (visit.kz, "BY")):
        mark = _("with the whole country: {country}; not of these two").format(country=visit.name(country))
        wide = figures_in_order(view.atlas, known(view, with_whole_country(view.atlas, str(place_id), on=view.day)))
        first = best_figure(view, wide)
        goods = [i for i in wide if _is_goods(visit, i)][:2]
        for claim_id in dict.fromkeys(i for i in (first, *goods) if i):
            yield Drafted(Kept.WHOLE_COUNTRY, claim_line(visit, BLOCK, claim_id, marks=(mark,)))


def _goods_of_layer(visit: Visit) -> Iterator[Drafted]:
    """Yield what a layer that is shown alone has recorded of goods; beside the book it has a block of its own."""
    if visit.view.atlas.layer:
        yield from (Drafted(Kept.GOODS, line) for line in goods_lines(visit.view, BLOCK, visit.by, visit.kz))


def _figures(visit: Visit, figures: Iterable[str], best: str | None) -> Iterator[Drafted]:
    """Yield figures, the best amount first, then goods by name, then all others."""
    figures = list(figures)
    if best:
        yield Drafted(Kept.TURNOVER, claim_line(visit, BLOCK, best))
    for is_goods, kept in ((True, Kept.GOODS), (False, Kept.FIGURE)):
        for claim_id in figures:
            if claim_id != best and _is_goods(visit, claim_id) is is_goods:
                yield Drafted(kept, claim_line(visit, BLOCK, claim_id))


def _is_goods(visit: Visit, claim_id: str) -> bool:
    """Return whether a figure names traded goods and has no number."""
    row = visit.view.atlas.claim(claim_id).row
    return row["value"] is None and row["flow"] != Flow.NONE


def _is_at_work(visit: Visit, claim_id: str) -> bool:
    return visit.view.atlas.claim(claim_id).status not in INTENTS


def _is_said_otherwise(visit: Visit, claim_id: str, found: Pair) -> bool:
    """Return whether a tie says nothing that a figure of trade or an event of the two does not."""
    atlas, kind = visit.view.atlas, visit.view.atlas.claim(claim_id).row["kind"]
    if kind == TieKind.TRADE:
        return any(atlas.claim(i).row["flow"] != Flow.NONE for i in found.figures)
    since = atlas.since(claim_id)
    events = [when for i in found.events if (when := atlas.since(i))]
    return kind == TieKind.VISIT and any(since and w.first <= since.last and since.first <= w.last for w in events)


def _above(visit: Visit) -> str:
    _ = visit.view.lang.text
    return _("of the regions that they lie in")


def _latest_first(visit: Visit, claim_ids: Iterable[str]) -> list[str]:
    """Return the claims that are done, or at work, the latest first and the undated last."""

    def key(claim_id: str) -> tuple[str, str]:
        since = visit.view.atlas.since(claim_id)
        return (since.last.isoformat() if since else ""), claim_id

    return sorted((i for i in claim_ids if _is_at_work(visit, i)), key=key, reverse=True)
