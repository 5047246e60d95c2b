"""Sentences of claims: every claim of every table, in every language."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from components.documents.sentences import sentence
from components.i18n.language import language
from data.atlas.atlas import Atlas
from data.checks.sentence_rules import numbers
from data.enums import Fact, Lang
from data.errors import UnknownClaimError
from data.package.roles import Role
from tests.data.conftest import Sample
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from pathlib import Path

CLAIMS = ATLAS.index.claims
ENDINGS = (".", ".»", ".”", "!»", "?»")


@pytest.mark.parametrize("lang", list(Lang))
def test_every_claim_is_one_whole_sentence_without_an_id_or_an_empty_slot(lang: Lang) -> None:
    for claim_id in CLAIMS:
        said = sentence(ATLAS, claim_id, language(lang))
        assert said.endswith(ENDINGS), claim_id
        assert "  " not in said, claim_id
        assert not re.search(r"\bNone\b|[{}_]|\b[a-z]+(?:-[a-z0-9]+){2,}\b.*\d{4}", said), said


@pytest.mark.parametrize("lang", [Lang.RU, Lang.BE, Lang.KK])
def test_the_numbers_of_a_sentence_are_the_same_in_every_language(lang: Lang) -> None:
    for claim_id, claim in CLAIMS.items():
        if claim.row.get("sentence_en"):
            english = sentence(ATLAS, claim_id, language(Lang.EN))
            assert numbers(sentence(ATLAS, claim_id, language(lang)), lang) == numbers(english, Lang.EN), claim_id


@pytest.mark.parametrize("lang", [Lang.RU, Lang.BE, Lang.KK])
def test_a_sentence_has_no_latin_word_that_no_name_of_its_language_has(lang: Lang) -> None:
    latin = re.compile(r"[A-Za-z][A-Za-z-]+")
    names = " ".join(
        str(cell)
        for table in ("organisations", "places", "people", "events", "agreements", "ventures", "ties")
        for column in ATLAS.tables[table].columns
        if column.endswith(f"_{lang.value}")
        for cell in ATLAS.tables[table][column].dropna()
    )
    known = set(latin.findall(names))
    found = {i: set(latin.findall(sentence(ATLAS, i, language(lang)))) - known for i in CLAIMS}
    assert {i: words for i, words in found.items() if words} == {}


def test_every_deed_and_figure_of_the_book_has_a_sentence_of_its_own() -> None:
    tables = {claim.table for claim in CLAIMS.values() if claim.has(Role.SENTENCE)}
    assert tables == {"agreements", "ties", "ventures", "events", "trade"}
    assert [i for i, claim in CLAIMS.items() if claim.table in tables and not claim.row["sentence_en"]] == []


def test_a_claim_without_a_sentence_of_its_own_is_its_title_with_its_state_and_date(tmp_path: Path) -> None:
    english, small = language(Lang.EN), Atlas.load(Sample(tmp_path / "data").write())
    for claim_id, claim in small.index.claims.items():
        said, since = sentence(small, claim_id, english), small.since(claim_id)
        assert said.endswith(".")
        if claim.fact not in (Fact.FIGURE, Fact.STATEMENT):
            assert said.startswith(f"{small.title(claim_id, Lang.EN)} (")
            assert since is None or since.text[:4] in said


def test_a_statement_is_what_was_said() -> None:
    statements = [i for i, claim in CLAIMS.items() if claim.fact is Fact.STATEMENT]
    for claim_id in statements[::10]:
        assert sentence(ATLAS, claim_id, language(Lang.EN)) == ATLAS.title(claim_id, Lang.EN)


def test_an_unknown_claim_has_no_sentence() -> None:
    with pytest.raises(UnknownClaimError):
        sentence(ATLAS, "nothing", language(Lang.EN))


def test_the_day_of_the_first_agreement_is_said_in_each_language() -> None:
    said = {lang: sentence(ATLAS, "gomel-pavlodar-agreement-2016", language(lang)) for lang in Lang}
    assert all("2016" in text for text in said.values())
    assert date.fromisoformat("2016-11-01").strftime("%B") in said[Lang.EN]
    assert "ноябр" in said[Lang.RU]


@pytest.mark.parametrize("lang", [Lang.RU, Lang.BE, Lang.KK])
def test_thousands_are_set_apart_as_in_the_figure_beside_the_sentence(lang: Lang) -> None:
    grouped = re.compile(r"\d{1,3}(?:,\d{3})+")
    for claim_id, claim in CLAIMS.items():
        for number in grouped.findall(str(claim.row.get("sentence_en"))):
            assert number.replace(",", " ") in sentence(ATLAS, claim_id, language(lang)), claim_id
    assert "1 092,5" in sentence(ATLAS, "turnover-2021", language(lang))
