"""Translations of every text of ours in the four languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from data.enums import Lang
from data.package.reader import read_package
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    import pandas as pd

OTHERS = [lang for lang in Lang if lang is not Lang.EN]
# What a source states stays in the source's words; titles of the notes are cited as the book prints them.
CITED = {("sources", "title"), ("places", "name"), ("organisations", "name")}
PLAIN = {"ventures": ("product", "capacity_unit"), "trade": ("product",)}


def _lacks(frame: pd.DataFrame, name: str, lang: Lang) -> pd.Series:
    """Return in which rows of a table without translations the words of a language are missing or still English."""
    english, wording = frame[f"{name}_en"], frame[f"{name}_{lang}"]
    return english.notna() & (wording.isna() | (wording == english))


@pytest.mark.parametrize("lang", OTHERS)
def test_each_english_text_of_a_table_has_its_wording(lang: Lang) -> None:
    missing = []
    for table, frame in ATLAS.tables.items():
        for column in frame.columns:
            name = column.removesuffix("_en")
            if not column.endswith("_en") or (table, name) in CITED:
                continue
            if len(ATLAS.contract.table(table).primary_key) > 1:
                missing += [(table, str(line), name) for line in frame.index[_lacks(frame, name, lang)]]
                continue
            for key in map(str, frame.index[frame[column].notna()]):
                wording = ATLAS.text(table, key, name, lang)
                if wording == frame.at[key, column] and re.search(r"[a-z]{3}", wording):
                    missing.append((table, key, name))
    assert missing == []


@pytest.mark.parametrize("lang", OTHERS)
def test_each_plain_value_of_ours_has_its_wording(lang: Lang) -> None:
    for table, fields in PLAIN.items():
        for field in fields:
            for value in ATLAS.tables[table][field].dropna().unique():
                assert (table, value, field, lang.value) in ATLAS.index.translations, (table, field, value)


@pytest.mark.parametrize("lang", OTHERS)
def test_the_contract_and_its_changes_have_their_wording(lang: Lang) -> None:
    package, _ = read_package()
    for text in package.contract.texts:
        assert ATLAS.described(text, lang) != text
    for _, paragraphs in package.changes:
        for text in paragraphs:
            assert ATLAS.described(text, lang, table="changelog") != text


@pytest.mark.parametrize("lang", OTHERS)
def test_a_translation_keeps_every_number_of_its_text(lang: Lang) -> None:
    def numbers(text: str) -> set[str]:
        plain = re.sub(r"(?<=\d)[,\u00a0\u202f ](?=\d{3}\b)", "", text)
        return set(re.findall(r"\d{3,}", plain))

    lost = []
    for (table, key, field, code), text in ATLAS.index.translations.items():
        if code != lang.value:
            continue
        frame = ATLAS.tables.get(table)
        column = field if frame is not None and field in frame.columns else f"{field}_en"
        known = frame is not None and key in frame.index and column in frame.columns
        english = str(frame.at[key, column] or "") if frame is not None and known else key
        if not numbers(english) <= numbers(text):
            lost.append((table, key, field, numbers(english) - numbers(text)))
    assert lost == []
