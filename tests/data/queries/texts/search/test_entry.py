"""Words of codes, as the search is given them."""

from __future__ import annotations

from data.queries.texts.search.entry import NO_WORDS, Words


def test_the_words_of_several_codes_come_in_their_order() -> None:
    words = Words({"flow.export": ("export", "экспорт"), "flow.import": ("import",)})
    assert words.of("flow.import", "flow.export", "flow.none") == ("import", "export", "экспорт")
    assert NO_WORDS.of("flow.export") == ()
