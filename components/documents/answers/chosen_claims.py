"""Choice of the claims that an answer is made of, and how each is shown in it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from components.documents.evidence import source_label
from components.documents.figures import figures_in_order
from components.documents.items import DOUBT, doubts, figure_item
from components.documents.model import Badge, Item
from components.documents.sentences import sentence
from components.documents.titles import Part, claim_title, figure_title
from components.i18n import vocabulary
from components.i18n.language import language
from data.enums import UNCERTAIN, Fact, Lang, Measure, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.context import View
    from data.atlas.atlas import Atlas

MOST_SENTENCES: Final = 5
MOST_MOMENTS: Final = 6
MOST_NUMBERS: Final = 3

_WEIGHTS: Final = (Fact.AGREEMENT, Fact.TIE, Fact.EVENT, Fact.VENTURE)
"""What is left out last where a line of dates is too long."""


def known(view: View, claim_ids: Iterable[str]) -> list[str]:
    """Return those of some claims that are stated by the day of a view, each once."""
    return [i for i in dict.fromkeys(claim_ids) if view.atlas.first_day(i) <= view.day]


def latest(view: View, claim_ids: Iterable[str]) -> str | None:
    """Return the claim with the latest date, of those that are done before those that are not; None without dates."""
    atlas = view.atlas
    dated = [(atlas.claim(i).status not in UNCERTAIN, since.last, i) for i in claim_ids if (since := atlas.since(i))]
    return max(dated)[-1] if dated else None


def best_figure(view: View, claim_ids: Iterable[str]) -> str | None:
    """Return the latest amount of trade of a whole year among figures, else the latest figure; None without any."""
    ordered = figures_in_order(view.atlas, known(view, claim_ids))
    amounts = (i for i in ordered if view.atlas.claim(i).row["measure"] == Measure.VALUE)
    return next(amounts, next(iter(ordered), None))


def sentences(
    view: View, claim_ids: Iterable[str | None], *, open_id: str | None = None, seen_from: str | None = None
) -> tuple[Item, ...]:
    """Return claims as sentences with their evidence, each once and not more than can be read at a glance.

    Parameters
    ----------
    view
        The view.
    claim_ids
        The claims, the weightiest first; None for what there is none of.
    open_id
        The claim of a promise that has no answer: it is kept as the last one, and says so.
    seen_from
        The place of the page, whose territory may have been another one then.
    """
    chosen = _without_retelling(view, [i for i in dict.fromkeys(claim_ids) if i and i != open_id])
    chosen = [*chosen[: MOST_SENTENCES - bool(open_id)], *([open_id] if open_id else [])]
    words = vocabulary.verdicts(view.lang)[Verdict.OPEN.value]
    opened = {open_id: (Badge(text=words, tone=DOUBT),)}
    return tuple(_sentence(view, i, opened.get(i, ()), seen_from) for i in chosen)


def moments(view: View, claim_ids: Iterable[str], *, seen_from: str | None = None) -> tuple[Item, ...]:
    """Return dated claims in order of time, each with its date; the weightiest where there are too many."""
    atlas = view.atlas
    facts = (i for i in known(view, claim_ids) if atlas.claim(i).fact in _WEIGHTS)
    dated = [(since, i) for i in facts if (since := atlas.since(i))]
    apart = _named_apart(atlas, [i for _, i in dated])
    weighed = ((_WEIGHTS.index(atlas.claim(i).fact), -since.last.toordinal(), i) for since, i in dated if i in apart)
    kept = {i for *_rank, i in sorted(weighed)[:MOST_MOMENTS]}
    found = sorted((since.first, since.last, i, since) for since, i in dated if i in kept)
    return tuple(
        Item(
            claim=i,
            title=claim_title(atlas, i, view.lang),
            value=view.lang.partial(since),
            badges=doubts(atlas, i, view.lang, view.day, seen_from=seen_from),
            source=source_label(atlas, atlas.claim(i), view.lang),
            tone="moment",
        )
        for *_rank, i, since in found
    )


def numbers(view: View, claim_ids: Iterable[str]) -> tuple[Item, ...]:
    """Return the first figures of trade in the order of every page, amounts before comparisons."""
    atlas, lang = view.atlas, view.lang
    traded = (i for i in known(view, claim_ids) if atlas.claim(i).row["flow"] != "none")
    stated = [i for i in figures_in_order(atlas, traded) if atlas.claim(i).row["value"] is not None]
    chosen = sorted(stated, key=lambda i: atlas.claim(i).row["measure"] != Measure.VALUE)[:MOST_NUMBERS]
    without = {Part.UNIT, Part.STATUS, Part.SIDES}
    return tuple(
        dataclasses.replace(
            figure_item(atlas, i, lang),
            title=figure_title(atlas, i, lang, without=without),
            badges=doubts(atlas, i, lang, view.day),
            lines=(),
            tone="number",
        )
        for i in chosen
    )


def _named_apart(atlas: Atlas, claim_ids: list[str]) -> set[str]:
    """Return claims without those that an earlier one shares its title with: a fact and its agreement are named once.

    Titles of any language count, so that every language has the same claims.
    """
    kept, seen = set[str](), set[tuple[Lang, str]]()
    for claim_id in claim_ids:
        titles = {(code, claim_title(atlas, claim_id, language(code))) for code in Lang}
        if seen.isdisjoint(titles):
            kept.add(claim_id)
            seen |= titles
    return kept


def _without_retelling(view: View, claim_ids: list[str]) -> list[str]:
    """Return claims without the later ones of a date: a visit is stated as an event, a tie and a venture."""
    found: dict[str, str] = {}
    for claim_id in claim_ids:
        since, fact = view.atlas.since(claim_id), view.atlas.claim(claim_id).fact
        is_deed = since is not None and fact not in (Fact.FIGURE, Fact.AGREEMENT)
        found.setdefault(since.text if since and is_deed else claim_id, claim_id)
    return list(found.values())


def _sentence(view: View, claim_id: str, badges: tuple[Badge, ...], seen_from: str | None) -> Item:
    atlas, lang = view.atlas, view.lang
    return Item(
        title=sentence(atlas, claim_id, lang),
        claim=claim_id,
        badges=(*badges, *doubts(atlas, claim_id, lang, view.day, seen_from=seen_from)),
        source=source_label(atlas, atlas.claim(claim_id), lang),
        tone="sentence",
    )
