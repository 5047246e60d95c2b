"""Answer of the page of a place: its first agreement, its trade, its projects and its oldest open promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.answers.chosen_claims import best_figure, known, latest, moments, numbers, sentences
from components.documents.model import Answer, Item
from components.documents.region.gaps import gap_words
from data.enums import Verdict
from data.queries.places.place import Gap
from data.queries.texts.promises import oldest_open, select_promises

if TYPE_CHECKING:
    from components.context import View
    from data.queries.places.place import PlaceFacts


def place_answer(view: View, found: PlaceFacts) -> Answer:
    """Return the answer of a place."""
    _, atlas, day = view.lang.text, view.atlas, view.day
    figures = tuple(map(str, atlas.figures_of(found.place_id, on=day).index))
    promises = select_promises(atlas, on=day, place_id=found.place_id, verdicts={Verdict.OPEN.value})
    ventures = known(view, (*found.ventures, *found.ventures_below))
    agreed = known(view, found.agreements)
    claims = (
        next(iter(agreed), None) or next(iter(known(view, found.memoranda)), None),
        best_figure(view, figures),
        latest(view, ventures) or next(iter(ventures), None),
        latest(view, known(view, found.events)),
        *agreed[1:2],
    )
    first = oldest_open(atlas, promises) or next(iter(promises), None)
    oldest = next(iter(known(view, [first.target_id])), None) if first else None
    here = found.place_id
    said = sentences(view, claims, open_id=oldest, seen_from=here)
    absent = gap_words(view.lang)
    missing = (absent[m.gap] for m in found.missing if m.gap in (Gap.NO_TIE, Gap.NO_AGREEMENT))
    return Answer(
        title=_("In short"),
        sentences=(*(Item(title=text, tone="sentence") for text in missing), *said),
        moments=moments(view, (*found.agreements, *found.memoranda, *found.events, *ventures), seen_from=here),
        numbers=numbers(view, figures),
    )
