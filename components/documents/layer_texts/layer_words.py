"""Words that name a layer: where facts are from, of which layer a count is, and the licence of its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.i18n.language import Language
    from data.atlas.layer_facts import LayerFacts, PromiseAnswer
    from data.model import PartialDate


def marked(layer: LayerFacts, lang: Language) -> str:
    """Return the title of a part of a page that is of a layer."""
    _ = lang.text
    return _("Ours: {layer}").format(layer=layer.title)


def counted_in(layer: LayerFacts, what: str, lang: Language) -> str:
    """Return a count with the layer that it is of."""
    _ = lang.text
    return _("In “{layer}”: {what}").format(layer=layer.title, what=what)


def origin_of_layer(layer: LayerFacts, lang: Language, last: PartialDate | None) -> str:
    """Return of which layer the facts are, in which version, and until when they reach."""
    _ = lang.text
    text = shown_line(layer, lang, is_beside=False)
    until = _("Facts until {last}; each opens its source.").format(last=lang.partial(last)) if last else ""
    return " ".join(filter(None, (text, until)))


def shown_line(layer: LayerFacts, lang: Language, *, is_beside: bool) -> str:
    """Return whose facts a page shows: those of a layer alone, or with ``is_beside`` beside the book's."""
    _ = lang.text
    said = {"layer": layer.title, "number": lang.number(layer.version)}
    if is_beside:
        return _("The book, and beside it our own data, “{layer}”, version {number}: each counted by itself.").format(
            **said
        )
    return _("Our own data, “{layer}”, version {number}; nothing of it is from the book.").format(**said)


def licence_line(layer: LayerFacts, lang: Language) -> str:
    """Return on what terms a layer may be passed on, in the words of who brought it; nothing where none are."""
    _ = lang.text
    return _("Terms of use: {terms}").format(terms="; ".join(layer.licences)) if layer.licences else ""


def answered_line(answer: PromiseAnswer, lang: Language) -> str:
    """Return which promise of the book a claim of a layer answers."""
    _ = lang.text
    return _("Answers a promise of the book: {promise}").format(promise=answer.promised[lang.code])
