"""Promises: each target, the later facts that answer it, and how the two compare."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from components.documents.evidence import place_in_sources
from components.documents.items import claim_item
from components.documents.sentences import sentence
from components.i18n import vocabulary
from components.parts.promise_answer import answer_state, own_answers
from components.parts.promise_answer.answer_deeds import take_answer_deed
from components.session import address
from components.session.mount import message, part
from data.enums import Verdict
from data.queries.texts.promises import GROUPS, select_promises

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.context import View
    from components.documents.model import Item
    from components.documents.texts import Json
    from components.i18n.language import Language
    from data.queries.texts.promises import Outcome, Promise

KEY: Final = "tracker"
MOST: Final = 4
"""So many promises of a verdict are seen at once; the others are folded."""
SIGNS: Final = {Verdict.MET: "✓", Verdict.MISSED: "✗", Verdict.OPEN: "…", Verdict.NOT_COMPARABLE: "≠"}


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRow:
    """What came of a target: the item of a later fact, if there is one, the verdict and why it is so."""

    verdict: Verdict
    word: str
    why: str
    item: Item | None
    none: str

    def to_json(self) -> dict[str, Json]:
        """Return what the browser draws the outcome from."""
        return {
            "verdict": self.verdict.value,
            "sign": SIGNS[self.verdict],
            "word": self.word,
            "why": self.why,
            "item": self.item.to_json() if self.item else None,
            "none": self.none,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRow:
    """A promise: the item of its target, its outcomes, whether it can be answered, and the answers of a layer."""

    target: Item
    outcomes: tuple[OutcomeRow, ...]
    is_open: bool = False
    answers: tuple[dict[str, Any], ...] = ()

    def to_json(self) -> dict[str, Json]:
        """Return what the browser draws the promise from."""
        return {
            "target": self.target.to_json(),
            "outcomes": [outcome.to_json() for outcome in self.outcomes],
            "open": self.is_open,
            "answers": list(self.answers),
        }


def draw_promises(view: View) -> None:
    """Draw the promises of the view, grouped by verdict; what is chosen in them goes to the address."""
    part("tracker", "pages/chronicle/promises/promises.js")(
        key=KEY,
        data=promises_data(view),
        on_select_change=lambda: address.apply(view.atlas, message(KEY)),
        on_answer_change=lambda: take_answer_deed(view, message(KEY, "answer")),
    )


def promised(view: View) -> tuple[Promise, ...]:
    """Return the promises of the day and of the chosen place."""
    return select_promises(view.atlas, on=view.day, place_id=view.selection.place)


def promises_data(view: View) -> dict[str, Any]:
    """Return what the browser draws the promises from."""
    _, lang, found = view.lang.text, view.lang, promised(view)
    groups = [(verdict, [p for p in found if p.verdict is verdict]) for verdict in GROUPS]
    return {
        "seq": address.last_message(),
        "lang": lang.code.value,
        "title": _("Promises and what came of them"),
        "lead": _(
            "Each target stands with the later fact that answers it. Nothing later in the source leaves it open."
        ),
        "count": lang.plural("{count} target", "{count} targets", len(found)),
        "heads": [_("Promised"), _("Verdict"), _("Later fact")],
        "empty": _("No promise is recorded for this place."),
        "answering": answer_state(view),
        "groups": [
            {
                "verdict": verdict.value,
                "sign": SIGNS[verdict],
                "title": verdict_words(lang)[verdict.value],
                "open": verdict is Verdict.OPEN,
                "most": MOST,
                "more": _more(lang, len(group) - MOST),
                "promises": [promise_row(view, promise).to_json() for promise in group],
            }
            for verdict, group in groups
            if group
        ],
    }


def promise_row(view: View, promise: Promise) -> PromiseRow:
    """Return a promise as the item of its target and the items of its outcomes."""
    _, lang = view.lang.text, view.lang
    target = _item(view, promise.target_id)
    said = []
    if promise.made:
        said.append(_("stated: {date}").format(date=lang.partial(promise.made)))
    if promise.deadline:
        said.append(_("until: {date}").format(date=lang.partial(promise.deadline)))
    if promise.also_ids:
        again = dict.fromkeys(place_in_sources(view.atlas, view.atlas.claim(i), lang) for i in promise.also_ids)
        said.append(_("also stated: {places}").format(places=", ".join(again)))
    if said:
        target = dataclasses.replace(target, lines=("; ".join(said), *target.lines))
    return PromiseRow(
        target=target,
        outcomes=tuple(_outcome(view, outcome) for outcome in promise.outcomes),
        is_open=promise.verdict is Verdict.OPEN and view.atlas.layer is None,
        answers=tuple(own_answers(view, promise.target_id)),
    )


def _item(view: View, claim_id: str) -> Item:
    """Return the item of a claim, which says in a sentence what it is."""
    title = sentence(view.atlas, claim_id, view.lang)
    return dataclasses.replace(claim_item(view.atlas, claim_id, view.lang, view.day), title=title)


def _more(lang: Language, count: int) -> str:
    return lang.plural("{count} more", "{count} more", count) if count > 0 else ""


def verdict_words(lang: Language) -> dict[str, str]:
    """Return the title of each group of promises."""
    words = vocabulary.verdicts(lang)
    return {verdict: text[:1].upper() + text[1:] for verdict, text in words.items()}


def claims(found: Iterable[Promise]) -> list[str]:
    """Return the claims of promises, targets before their outcomes, each once."""
    ids = [i for promise in found for i in (promise.target_id, *(o.claim_id for o in promise.outcomes if o.claim_id))]
    return list(dict.fromkeys(ids))


def _outcome(view: View, outcome: Outcome) -> OutcomeRow:
    _, lang = view.lang.text, view.lang
    return OutcomeRow(
        verdict=outcome.verdict,
        word=vocabulary.verdicts(lang)[outcome.verdict.value],
        why=view.atlas.text("promises", outcome.promise_id, "note", lang.code),
        item=_item(view, outcome.claim_id) if outcome.claim_id else None,
        none=_("Nothing later in the source"),
    )
