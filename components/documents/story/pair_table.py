"""Table of all pairs of regions of a step: the state of each pair, and the pairs that the step is about."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from components.documents.story.step_pictures import MatrixPicture
from components.documents.white_spots import of_view, states
from components.i18n import vocabulary
from data.enums import Order
from data.queries.places.white_spots import Knowledge, ordered

if TYPE_CHECKING:
    from components.context import View
    from data.queries.places.white_spots import Cell, WhiteSpots

CARRIED: Final = "carried"
"""The state of a pair of which all that is said was said of a territory that has changed since."""
HEAD: Final = 15
"""So many letters the head of a row or a column may have, where the region has a shorter name."""
_KNOWN: Final = tuple(state.value for state in Knowledge if state is not Knowledge.NONE)


def pair_table(view: View, claims: tuple[str, ...]) -> MatrixPicture:
    """
    Return the table of the pairs of a view's day.

    Parameters
    ----------
    view
        The facts, the language, the filters and the pair or the place that is chosen.
    claims
        What the step rests on: pairs that they link are lit too.
    """
    _, atlas, lang, found = view.lang.text, view.atlas, view.lang, of_view(view)
    rows, columns = ordered(atlas, found, by=Order(view.selection.order), lang=lang.code)
    carried = vocabulary.tie_groups(lang)["by_territory"]
    counts = Counter(map(_state, found.cells.values()))
    words = {key.value: text for key, text in states(lang).items()} | {CARRIED: carried[:1].upper() + carried[1:]}
    shown = [(key, words[key], counts[key]) for key in (*_KNOWN, CARRIED, Knowledge.NONE.value) if counts[key]]
    title = _("What the source says of every pair of regions")
    return MatrixPicture(
        title=title,
        rows=tuple((i, _name(view, i)) for i in rows),
        columns=tuple((i, _name(view, i)) for i in columns),
        cells=tuple(tuple(_state(found.cells[by_id, kz_id]) for kz_id in columns) for by_id in rows),
        states=tuple(shown),
        lit=_lit(view, found, claims),
        alt=f"{title}. {'; '.join(f'{text}: {lang.number(count)}' for _key, text, count in shown)}.",
    )


def _name(view: View, unit_id: str) -> str:
    """Return the short name of a region, in its longest form that is short enough for a head; else its name."""
    forms = view.atlas.short_names(unit_id, lang=view.lang.code)
    # Of several words only an abbreviation is short, so that West and North Kazakhstan are written alike.
    fitting = [form for form in forms if len(form) <= HEAD and (" " not in form or form.endswith("."))] or forms[-1:]
    return fitting[0] if fitting else view.atlas.place_name(unit_id, lang=view.lang.code, on=view.day)


def _state(cell: Cell) -> str:
    return CARRIED if cell.by_territory else cell.state.value


def _lit(view: View, found: WhiteSpots, claims: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return the pairs that are chosen, those of a place that is chosen, and those that the claims link."""
    chosen, asked = view.selection, set(claims)
    return tuple(
        pair
        for pair, cell in sorted(found.cells.items())
        if pair == (chosen.by, chosen.kz) or chosen.place in pair or not asked.isdisjoint(cell.claim_ids)
    )
