"""Briefs of a pair and of a place: all blocks of sentences from the facts, with the rank of each line."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from components.documents.brief.blocks.asked import asked_of_pair, asked_of_place
from components.documents.brief.blocks.check import check
from components.documents.brief.blocks.elsewhere import elsewhere
from components.documents.brief.blocks.have import figures_of_place, have_of_pair, have_of_place
from components.documents.brief.blocks.reasons import reasons_of_pair, reasons_of_place
from components.documents.brief.blocks.unanswered import unanswered
from components.documents.brief.headline import headline, top_figures, wide_figures
from components.documents.brief.lines import STEP, Drafted, Kept
from components.documents.brief.model import Block, BlockKind, Brief
from components.documents.brief.occasions import occasions
from components.documents.brief.promises import open_promises
from components.documents.brief.visit import pair_visit, place_visit
from components.documents.brief.words import empty_words, notes, notices, titles, visit_title
from components.documents.layer_texts.layer_words import marked, shown_line
from components.documents.sentences import sentence
from components.i18n.language import language
from data.enums import Lang
from data.queries.known_until import book_known_until, pair_known_until, place_known_until
from data.queries.places.claim_places import claims_at
from data.queries.places.pair import pair
from data.queries.places.place import place_facts
from data.queries.texts.citations import BOOK, source_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from components.context import View
    from components.documents.brief.model import Figure, Line
    from components.documents.brief.visit import Visit
    from data.atlas.atlas import Atlas
    from data.model import PartialDate


def pair_brief(view: View, by_id: str, kz_id: str, *, guest: str, day: date) -> Brief:
    """
    Return the brief for a visit of one of two places to the other; an empty pair has an honest one.

    Parameters
    ----------
    view
        The view: the facts, the language and today.
    by_id, kz_id
        A region, a city or a district of each country.
    guest
        The one of them that comes.
    day
        The day of the visit, from 1996 to ten years ahead.

    Raises
    ------
    components.documents.brief.refusals.RefusedError
        If a place, the guest or the day cannot be taken.
    """
    visit = pair_visit(view, by_id, kz_id, guest=guest, day=day)
    atlas, day_of_facts, _ = view.atlas, visit.view.day, view.lang.text
    found = pair(atlas, by_id, kz_id, on=day_of_facts)
    promised = open_promises(visit)
    targets = {promise.target_id for promise in promised}
    have = [entry for entry in have_of_pair(visit, found) if not targets.intersection(entry.line.claims)]
    asked = list(asked_of_pair(visit, found, targets | _claims(have)))
    shown = targets | _claims(have) | _claims(asked) | set(found.claim_ids)
    others = list(elsewhere(visit, shown))
    reasons = list(reasons_of_pair(visit, shown | _claims(others)))
    blocks = {
        BlockKind.HAVE: have,
        BlockKind.ASKED: asked,
        BlockKind.UNANSWERED: list(unanswered(visit, promised)),
        BlockKind.REASONS: reasons,
        BlockKind.ELSEWHERE: others,
        BlockKind.CHECK: list(check(visit, found.agreements, found.claim_ids, share=0.5)),
    }
    bonds = (*found.agreements, *found.ties, *found.below, *found.above, *found.interests, *found.events)
    none = _("The source names nothing that links these two.")
    own = [promise for promise in promised if promise.target_id in set(found.claim_ids)]
    return _brief(
        visit,
        blocks,
        first=headline(visit, next(iter(bonds), None), found.figures, own, none),
        near=list(occasions(visit, found.claim_ids)),
        figures=top_figures(visit, found.figures) or top_figures(visit, wide_figures(visit)),
        until=pair_known_until(atlas, by_id, kz_id),
    )


def place_brief(view: View, place_id: str, *, guest: str, day: date) -> Brief:
    """
    Return the brief on one place for a visit: it comes, or, where the guest is empty, it receives the other country.

    Raises
    ------
    components.documents.brief.refusals.RefusedError
        If the place, the guest or the day cannot be taken.
    """
    visit = place_visit(view, place_id, guest=guest, day=day)
    atlas, day_of_facts, _ = view.atlas, visit.view.day, view.lang.text
    found = place_facts(atlas, place_id, on=day_of_facts)
    claims = claims_at(atlas, place_id, on=day_of_facts, below=True)
    figures = figures_of_place(visit, place_id)
    promised = open_promises(visit)
    targets = {promise.target_id for promise in promised}
    have = [entry for entry in have_of_place(visit, found) if not targets.intersection(entry.line.claims)]
    asked = list(asked_of_place(visit, found, targets | _claims(have)))
    shown = targets | _claims(have) | _claims(asked)
    blocks = {
        BlockKind.HAVE: have,
        BlockKind.ASKED: asked,
        BlockKind.UNANSWERED: list(unanswered(visit, promised)),
        BlockKind.REASONS: list(reasons_of_place(visit, place_id, shown)),
        BlockKind.ELSEWHERE: list(elsewhere(visit, shown)),
        BlockKind.CHECK: list(check(visit, (*found.agreements, *found.memoranda), claims, share=0.5)),
    }
    none = _("The source names no tie of this place with anyone in the other country.")
    bond = next(iter((*found.agreements, *found.memoranda, *(i for i in claims if i in atlas.index.ends))), None)
    return _brief(
        visit,
        blocks,
        first=headline(visit, bond, figures, promised, none),
        near=list(occasions(visit, claims)),
        figures=top_figures(visit, figures),
        until=place_known_until(atlas, place_id),
    )


def ranked(entries: Iterable[Drafted]) -> dict[str, int]:
    """Return the rank of each line by its id: the greatest leaves the page first.

    A line's number is that of its kind, and so many steps more as there are lines of its kind before it.
    """
    counted: dict[Kept, int] = {}
    numbers: list[tuple[int, int, str]] = []
    for place, entry in enumerate(entries):
        before = counted.get(entry.kept, 0)
        counted[entry.kept] = before + 1
        numbers.append((entry.kept + STEP * before, place, entry.line.id))
    return {id_: rank for rank, (*_, id_) in enumerate(sorted(numbers))}


def _brief(
    visit: Visit,
    blocks: Mapping[BlockKind, list[Drafted]],
    *,
    first: Line,
    near: list[Drafted],
    figures: tuple[Figure, ...],
    until: PartialDate | None,
) -> Brief:
    """Return a brief of blocks that have no ranks yet, and of what is said above them."""
    _, atlas, lang = visit.view.lang.text, visit.view.atlas, visit.view.lang
    kept = {kind: _once(atlas, entries) for kind, entries in blocks.items()}
    ranks = ranked([Drafted(Kept.HEADLINE, first), *near, *(entry for found in kept.values() for entry in found)])

    def lines(entries: Iterable[Drafted]) -> tuple[Line, ...]:
        return tuple(dataclasses.replace(entry.line, rank=ranks[entry.line.id]) for entry in entries)

    last = until or book_known_until(atlas)
    return Brief(
        lang=lang.code,
        by=visit.by,
        kz=visit.kz,
        guest=visit.guest,
        day=visit.day,
        title=visit_title(visit),
        headline=first,
        occasions=lines(near),
        figures=figures,
        blocks=tuple(
            Block(
                kind=kind,
                title=titles(visit)[kind],
                lines=lines(kept[kind]),
                empty="" if kept[kind] else empty_words(visit)[kind],
                note=notes(visit).get(kind, "") if kept[kind] else "",
            )
            for kind in blocks
        ),
        until=_("Known until: {date}").format(date=lang.partial(last)) if last else "",
        notices=notices(visit),
        book=shown_line(atlas.layer, lang, is_beside=False) if atlas.layer else source_line(atlas.source(BOOK)),
        data_version=atlas.contract.version,
        layer=marked(atlas.layer, lang) if atlas.layer else "",
    )


def _claims(entries: Iterable[Drafted]) -> set[str]:
    return {claim for entry in entries for claim in entry.line.claims}


def _once(atlas: Atlas, entries: Iterable[Drafted]) -> list[Drafted]:
    """Return lines each once: claims that say the same in the same words are one line with the sources of all."""
    found: dict[str, Drafted] = {}
    for entry in entries:
        line = entry.line
        said = _own_words(atlas, line)
        if said not in found:
            found[said] = entry
        elif first := found[said]:
            more = [(i, s) for i, s in zip(line.claims, line.sources, strict=True) if i not in first.line.claims]
            claims = (*first.line.claims, *(i for i, _ in more))
            sources = (*first.line.sources, *(s for _, s in more))
            merged = dataclasses.replace(first.line, claims=claims, sources=sources)
            found[said] = Drafted(first.kept, merged)
    return list(found.values())


def _own_words(atlas: Atlas, line: Line) -> str:
    """Return the English sentence of the claim that a line is of, so that lines are merged alike in all languages."""
    own = next((i for i in line.claims if line.id.endswith(f":{i}")), None)
    return sentence(atlas, own, language(Lang.EN)) if own else line.id
