"""Answer of the page of a pair: its document, its trade, its latest meeting and its oldest open promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.answers.chosen_claims import best_figure, known, latest, moments, numbers, sentences
from components.documents.model import Answer, Item
from data.enums import Verdict
from data.queries.places.pair import with_whole_country

if TYPE_CHECKING:
    from components.context import View
    from data.queries.places.pair import Pair


def pair_answer(view: View, found: Pair) -> Answer:
    """Return the answer of a pair; without trade of the two, with that of each with the whole other country."""
    _, atlas = view.lang.text, view.atlas
    promised = known(view, (_target(view, i) for i in found.promises if _is_open(view, i)))
    own = [next(iter(known(view, group)), None) for group in (found.agreements, found.ties, found.interests)]
    bound = own[0] or own[1] or own[2] or next(iter(known(view, found.below)), None)
    traded = best_figure(view, found.figures)
    claims = (bound, traded, latest(view, known(view, found.events)), *known(view, found.ventures)[:1], own[1], own[2])
    said = sentences(view, claims, open_id=min(promised, key=lambda i: _age(view, i), default=None))
    if not traded:
        wide = (best_figure(view, with_whole_country(atlas, i, on=view.day)) for i in (found.kz_id, found.by_id))
        if others := sentences(view, wide):
            none = Item(title=_("No trade of these two alone is in the source."), tone="sentence")
            said = (*said[:1], none, others[0], *said[1:3])
    groups = (found.agreements, found.ties, found.events, found.ventures, found.below)
    return Answer(
        title=_("In short"),
        sentences=said,
        moments=moments(view, (i for group in groups for i in group)),
        numbers=numbers(view, found.figures),
    )


def _is_open(view: View, promise_id: str) -> bool:
    return bool(view.atlas.tables["promises"].at[promise_id, "verdict"] == Verdict.OPEN)


def _target(view: View, promise_id: str) -> str:
    return str(view.atlas.tables["promises"].at[promise_id, "target_claim_id"])


def _age(view: View, claim_id: str) -> tuple[str, str]:
    since = view.atlas.since(claim_id)
    return since.text if since else "9999", claim_id
