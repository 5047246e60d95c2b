"""A layer is named wherever something is of it, whatever it is called, and its terms are said in its keepers' words."""

from __future__ import annotations

import pytest

from components.documents.layer_texts.layer_words import counted_in, licence_line, marked, origin_of_layer, shown_line
from components.i18n.language import language
from data.atlas.layer_facts import LayerFacts
from data.enums import Lang
from data.model import PartialDate

ODD = "{count} <b>&"


def layer(**named: object) -> LayerFacts:
    return LayerFacts(**({"layer_id": "x", "title": ODD, "version": 3} | named))  # type: ignore[arg-type]


@pytest.mark.parametrize("code", list(Lang))
def test_the_name_is_said_as_it_is(code: Lang) -> None:
    lang = language(code)
    for text in (
        marked(layer(), lang),
        counted_in(layer(), "5", lang),
        shown_line(layer(), lang, is_beside=True),
        shown_line(layer(), lang, is_beside=False),
    ):
        assert ODD in text


def test_until_when_facts_reach_is_said_where_it_is_known() -> None:
    lang = language(Lang.EN)
    assert origin_of_layer(layer(), lang, PartialDate.parse("2025")).endswith(
        "Facts until 2025; each opens its source."
    )
    assert origin_of_layer(layer(), lang, None) == shown_line(layer(), lang, is_beside=False)


def test_terms_are_said_where_there_are_any() -> None:
    lang = language(Lang.EN)
    assert licence_line(layer(), lang) == ""
    assert licence_line(layer(licences=("CC0", "members")), lang) == "Terms of use: CC0; members"
