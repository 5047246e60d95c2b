"""Form beside an open promise in which an editor writes what came of it: an own answer, kept in a layer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.access.visitor import Role
from components.documents.promised.own_answers import answers_beside
from components.i18n import vocabulary
from components.layer_atlases import layer_atlases
from components.parts.promise_answer.answer_deeds import MOST, answer_said_once
from components.session.writer import current_visitor
from data.enums import Lang

if TYPE_CHECKING:
    from components.context import View
    from components.i18n.language import Language


def answer_state(view: View) -> dict[str, Any]:
    """Return what a widget needs of its page to offer answers: whether its visitor may, the layers and the words."""
    may, shown = current_visitor().role.includes(Role.EDITOR), view.layer
    layers = layer_atlases().visible(drafts=True) if may else ()
    return {
        "may": may,
        "layers": [[layer.layer_id, layer.name] for layer in layers],
        "layer": shown.layer_id if shown else layers[0].layer_id if len(layers) == 1 else "",
        "verdicts": [[code, word] for code, word in vocabulary.verdicts(view.lang).items()],
        "today": view.today.isoformat(),
        "said": answer_said_once(),
        "most": MOST,
        "words": answer_words(view.lang),
    }


def own_answers(view: View, target_id: str) -> list[dict[str, Any]]:
    """Return the own answers to a promise as a browser draws them, with what fills the form in again."""
    if view.own is None or view.layer is None:
        return []
    return [
        {
            "id": one.answer_id,
            "mark": one.mark,
            "item": one.item.to_json(),
            "layer": view.layer.layer_id,
            "base": view.layer.version,
            "filled": _filled(view, one.answer_id),
        }
        for one in answers_beside(view, target_id)
    ]


def _filled(view: View, answer_id: str) -> dict[str, str]:
    """Return the fields of the form of a kept answer."""
    own = view.own
    if own is None or own.layer is None:
        return {}
    claim, answer = own.claim(answer_id), own.layer.answered_by(answer_id)
    source = own.source(claim.source_id)
    speaker = next(iter(own.speakers(answer_id)), None)
    return {
        "text": own.text(claim.table, answer_id, "gist", view.lang.code),
        "day": str(claim.row["date"] or ""),
        "verdict": answer.verdict.value if answer else "",
        "by": speaker.unnamed(view.lang.code) if speaker else "",
        "source": source.title_en,
        "publisher": source.publisher or "",
        "url": source.url or "",
        "note": own.text(claim.table, answer_id, "note", Lang.EN),
    }


def answer_words(lang: Language) -> dict[str, str]:
    """Return the words of the form."""
    _ = lang.text
    return {
        "answer": _("Answer in own data"),
        "change": _("Change"),
        "withdraw": _("Withdraw"),
        "withdrawAsk": _("Withdraw this answer? It stays in the history, and undo brings it back."),
        "title": _("What came of the promise"),
        "hint": _("The answer is kept in your layer, marked as yours. What the book says stays as it is."),
        "text": _("What came of it"),
        "verdict": _("How you read it"),
        "day": _("When (2024, 2024-05 or 2024-05-17)"),
        "by": _("Who says so"),
        "source": _("Title of the source"),
        "publisher": _("Who published it"),
        "url": _("Address (https://…)"),
        "note": _("Remark"),
        "layer": _("Layer"),
        "newLayer": _("a new layer"),
        "name": _("Name of the new layer"),
        "keep": _("Save"),
        "cancel": _("Cancel"),
        "needed": _("needed"),
    }
