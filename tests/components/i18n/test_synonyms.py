"""Other words for the codes of the data."""

from __future__ import annotations

from components.i18n.language import language
from components.i18n.synonyms import SYNONYMS, synonyms
from components.i18n.vocabulary import deed_kinds, organisation_kinds
from data.enums import Fact, Flow, Lang, Measure, PlaceKind, Status, TieKind

CODES: dict[str, set[str]] = {
    "fact": set(Fact), "flow": set(Flow), "measure": set(Measure), "place": set(PlaceKind), "status": set(Status),
    "tie": set(TieKind), "organisation": set(organisation_kinds(language(Lang.EN))),
}  # fmt: skip


def test_the_words_of_a_code_are_apart_and_each_there_once() -> None:
    assert synonyms("flow.export") == ("export", "exports", "экспорт", "экспарт")
    assert synonyms("flow.none") == ()
    for code in SYNONYMS:
        assert all(word.strip() == word != "" for word in synonyms(code)), code


def test_every_code_is_one_of_the_data() -> None:
    deeds = {f"kind.{table}.{kind}" for table, kind in deed_kinds(language(Lang.EN))}
    seen = 0
    for code in SYNONYMS:
        group, _, value = code.rpartition(".")
        assert value in CODES.get(group, {value}), code
        assert code in deeds or not code.startswith("kind."), code
        seen += group in CODES or code in deeds
    assert seen > 40
