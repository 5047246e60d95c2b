"""Every code of the import has its sentence in four languages, with the same parameters; texts stay texts."""

from __future__ import annotations

import ast
import csv
import re
from functools import lru_cache
from typing import TYPE_CHECKING

import pytest

from data.enums import Lang
from data.imports.words.import_words import GROUPS, WORDS, group_title, params_of, say, table
from tests.structure import ROOT, python_files, syntax

if TYPE_CHECKING:
    from pathlib import Path

FILES = pytest.mark.parametrize("file", [WORDS, GROUPS], ids=lambda file: file.stem)
CODE = re.compile(r"[a-z]+(?:[._-][a-z0-9_-]+)+(?<!\.sqlite3)")
ROOMS = ("data/imports", "data/command", "data/stores")


@FILES
def test_codes_are_sorted_and_each_is_in_every_language(file: Path) -> None:
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    assert rows[0] == ["code", *(lang.value for lang in Lang)]
    codes = [row[0] for row in rows[1:]]
    assert len(codes) > 20
    assert codes == sorted(set(codes))
    assert [row[0] for row in rows[1:] if not all(cell.strip() == cell != "" for cell in row)] == []


@FILES
def test_every_language_takes_in_the_same(file: Path) -> None:
    assert {
        code: texts for code, texts in table(file).items() if len({params_of(text) for text in texts.values()}) > 1
    } == {}
    assert all(
        text.count("{") == text.count("}") == len(re.findall(r"\{\w+\}", text))
        for texts in table(file).values()
        for text in texts.values()
    )


def test_headings_of_groups_take_nothing_in_and_are_of_codes() -> None:
    assert [code for code, texts in table(GROUPS).items() if params_of(texts[Lang.EN])] == []
    assert table(GROUPS).keys() <= table(WORDS).keys()


@FILES
def test_no_sentence_is_left_in_english(file: Path) -> None:
    letters = re.compile(r"[A-Za-z]{2}")
    english = {
        code
        for code, texts in table(file).items()
        if letters.search(re.sub(r"\{\w+\}", "", texts[Lang.EN]))
        and texts[Lang.EN] in (texts[Lang.RU], texts[Lang.BE], texts[Lang.KK])
    }
    assert english == set()


@pytest.mark.parametrize("lang", [Lang.RU, Lang.BE, Lang.KK])
def test_a_sentence_of_words_is_in_the_letters_of_its_language(lang: Lang) -> None:
    foreign = re.compile(r"[A-Za-z]{3,}")
    known = {
        "CSV",
        "XLSX",
        "XLS",
        "XLSM",
        "XLSB",
        "ODS",
        "SDMX",
        "JSON",
        "XML",
        "HTML",
        "UTF",
        "Excel",
        "Comtrade",
        "ISO",
    }
    known |= {"USD", "BYN", "KZT", "PDF", "xlsx"}
    found = {
        code: words
        for code, texts in table().items()
        if not code.startswith(
            ("command.", "goods.", "store.")
        )  # which name options of commands and parts of addresses
        and (words := set(foreign.findall(re.sub(r"\{\w+\}", "", texts[lang]))) - known)
    }
    assert found == {}


def test_texts_are_taken_in_letter_for_letter() -> None:
    text = "=1+1 <b>{{7*7}}</b> {place} \\1"
    assert text in say("place.unknown", {"text": text}, lang=Lang.EN)


def test_what_a_parameter_is_shows_its_name() -> None:
    params = {"text": "510000000", "ended_day": "2018-06-18", "places": "KZ-61|KZ-79"}
    english = say("place.ended", params, lang=Lang.EN, name_of={"KZ-61": "One", "KZ-79": "Two"}.__getitem__)
    assert "ended on 18 June 2018" in english
    assert "One, Two" in english
    assert "18.06.2018" in say("place.ended", params, lang=Lang.KK)
    assert "Казахстан" in say("deed.no_side", {"text": "x", "side_word": "side.kz"}, lang=Lang.RU)
    assert "June 2018" in say("place.ended", params | {"ended_day": "2018-06"}, lang=Lang.EN)
    assert "ended on soon" in say("place.ended", params | {"ended_day": "soon"}, lang=Lang.EN)


@pytest.mark.parametrize("lang", [Lang.RU, Lang.BE, Lang.KK])
def test_numbers_are_written_as_the_language_does_and_quotes_as_the_file_does(lang: Lang) -> None:
    params = {"text": "2189.5", "label": "total 1.5", "difference": "11794.3"}
    said = say("layout.total_over", params, lang=lang)
    assert "11\N{NO-BREAK SPACE}794,3" in said
    assert "2189.5" in said
    assert "total 1.5" in said
    values = {"count": "1", "places": "", "flow_word": "flow.none", "period_day": "2024"}
    changed = say("layout.rows_changed", values | {"old_value": "-0.5", "new_value": "84.8"}, lang=lang)
    assert "-0,5" in changed
    assert "84,8" in changed
    nothing = values | {"old_value": "", "new_value": "1e5.x"}
    assert "1e5.x" in say("layout.rows_changed", nothing, lang=lang)
    assert "11794.3" in say("layout.total_over", params, lang=Lang.EN)


def test_what_is_not_known_is_an_error_and_no_empty_sentence() -> None:
    with pytest.raises(KeyError):
        say("no.such", {}, lang=Lang.EN)
    with pytest.raises(KeyError):
        say("place.unknown", {}, lang=Lang.EN)


def test_a_group_of_findings_has_a_heading() -> None:
    assert group_title("place.unknown", Lang.RU) == "Неизвестные места"


@lru_cache(maxsize=1)
def codes_in_code() -> dict[str, set[str]]:
    """Return the texts in the code that begin as a code does, with the parts of code they are in."""
    beginnings = {code.partition(".")[0] for code in table() if "." in code}
    found: dict[str, set[str]] = {}
    for room in ROOMS:
        for file in python_files(room) if (ROOT / room).exists() else ():
            for node in ast.walk(syntax(file)):
                text = node.value if isinstance(node, ast.Constant) else None
                if (
                    isinstance(text, str)
                    and CODE.fullmatch(text)
                    and text.partition(".")[0] in beginnings
                    and "." in text
                ):
                    found.setdefault(text, set()).add(file.name)
    return found


def test_every_code_that_the_import_uses_has_its_sentence() -> None:
    used = codes_in_code()
    assert len(used) > 30
    # The beginning of codes that are put together ends with an underscore or a full stop.
    unknown = {
        code: files
        for code, files in used.items()
        if code not in table() and not (code.endswith(("_", ".")) and any(other.startswith(code) for other in table()))
    }
    assert unknown == {}


def test_every_statement_has_a_heading_for_its_group() -> None:
    """What ends with a full stop and asks nothing is a finding; what asks, and what is answered, is none."""
    statements = {
        code
        for code, texts in table().items()
        if texts[Lang.EN].endswith(".")
        and "?" not in texts[Lang.EN]
        and not code.startswith(("command.", "goods.", "store."))
    }
    assert len(statements) > 80
    assert sorted(statements - table(GROUPS).keys()) == []
