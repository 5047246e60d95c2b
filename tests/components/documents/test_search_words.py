"""Words of the search are those of the screen in four languages, and others people type."""

from __future__ import annotations

from components.documents.search_words import search_words
from components.i18n.synonyms import SYNONYMS


def test_a_code_has_the_words_of_the_screen_in_four_languages_and_its_synonyms() -> None:
    words = search_words()
    assert {"Round table", "Круглый стол", "Круглы стол", "Дөңгелек үстел"} <= set(words.of("kind.events.round_table"))
    assert {"May", "мая", "май", "мамыр"} <= {word.removesuffix(".") for word in words.of("month.5")}
    assert {"FDI", "ПИИ"} <= set(words.of("measure.fdi"))


def test_every_synonym_belongs_to_a_code_that_the_data_or_the_screen_has() -> None:
    vocabularies = {code.split(".")[0] for code in SYNONYMS}
    assert vocabularies == {"fact", "place", "organisation", "flow", "measure", "status", "tie", "kind", "goods"}
    for code in SYNONYMS:
        assert search_words().of(code), code
