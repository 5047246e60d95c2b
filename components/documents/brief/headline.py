"""Headline and figures: a brief in one line, and at most three numbers with what they are of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.answers.chosen_claims import best_figure, known
from components.documents.brief.blocks.have import agreement_kind
from components.documents.brief.footnotes import footnote
from components.documents.brief.lines import footnotes, state
from components.documents.brief.model import Figure, Line
from components.documents.figures import figures_in_order, spoken
from components.documents.titles import Part, claim_title, figure_title
from data.enums import AgreementLevel, Fact, Flow, Measure
from data.package.citation import sentence
from data.queries.places.pair import with_whole_country

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from components.documents.brief.visit import Visit
    from data.queries.texts.promises import Promise

MOST: Final = 3
"""So many figures are shown."""


def headline(visit: Visit, bond: str | None, figures: Iterable[str], promises: Sequence[Promise], none: str) -> Line:
    """Return a brief in one line: what binds the sides, their trade, and how many promises have no answer.

    Parameters
    ----------
    visit
        The visit.
    bond
        The claim that binds them most; None without one.
    figures
        The figures of their trade.
    promises
        Their open promises.
    none
        What is said where nothing binds them.
    """
    lang, atlas = visit.view.lang, visit.view.atlas
    traded = best_figure(visit.view, figures)
    said = [_bond(visit, bond) if bond else none]
    if traded and atlas.claim(traded).row["value"] is not None:
        title = figure_title(atlas, traded, lang, without={Part.UNIT})
        said.append(f"{title}: {spoken(atlas.claim(traded), lang)}")
    else:
        traded = None
    if promises:
        count = len(promises)
        said.append(lang.plural("{count} promise without an answer", "{count} promises without an answer", count))
    claims = tuple(i for i in (bond, traded, *(p.target_id for p in promises)) if i)
    text = " ".join(sentence(part[:1].upper() + part[1:]) for part in said)
    return Line(id="headline", text=text, claims=claims, sources=tuple(dict.fromkeys(footnotes(visit, claims))), rank=0)


def _bond(visit: Visit, claim_id: str) -> str:
    """Return what binds the sides most; an agreement of the two themselves by its kind, which is shorter."""
    atlas, lang = visit.view.atlas, visit.view.lang
    claim = atlas.claim(claim_id)
    if visit.is_pair and claim.fact is Fact.AGREEMENT and claim.row["level"] in _OF_PLACES:
        return agreement_kind(visit, claim_id)
    return f"{claim_title(atlas, claim_id, lang)} ({state(atlas, claim, lang)})"


_OF_PLACES: Final = frozenset({AgreementLevel.REGION, AgreementLevel.CITY, AgreementLevel.DISTRICT})


def top_figures(visit: Visit, figures: Iterable[str]) -> tuple[Figure, ...]:
    """Return the first figures of trade with a number, amounts before comparisons."""
    atlas, lang = visit.view.atlas, visit.view.lang
    traded = [i for i in known(visit.view, figures) if atlas.claim(i).row["flow"] != Flow.NONE]
    stated = [i for i in figures_in_order(atlas, traded) if atlas.claim(i).row["value"] is not None]
    chosen = sorted(stated, key=lambda i: atlas.claim(i).row["measure"] != Measure.VALUE)[:MOST]
    return tuple(
        Figure(
            value=spoken(atlas.claim(i), lang),
            label=figure_title(atlas, i, lang, without={Part.UNIT}),
            claim=i,
            source=footnote(atlas, i, lang),
        )
        for i in chosen
    )


def wide_figures(visit: Visit) -> list[str]:
    """Return the best figure of each side with the whole other country; its label names the country."""
    atlas, day = visit.view.atlas, visit.view.day
    found = (best_figure(visit.view, with_whole_country(atlas, i, on=day)) for i in visit.places)
    return [i for i in found if i]
