"""Four languages: every text of the interface is in every catalogue, none is fuzzy; dates and numbers follow CLDR."""

from __future__ import annotations

import ast
import re
from datetime import date
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from components.i18n.language import FOLDER, language, preferred_language
from data.enums import Lang
from data.model import PartialDate

ROOT = Path(__file__).parents[3]
KEYWORDS = {"_": None, "plural": (1, 2), "plural_forms": (1, 2)}
PLACEHOLDER = re.compile(r"\{\w+\}")


@lru_cache(maxsize=1)
def messages() -> set[tuple[str, ...]]:
    found = extract_from_dir(str(ROOT / "components"), method_map=[("**.py", "python")], keywords=KEYWORDS)
    return {message if isinstance(message, tuple) else (message,) for _, _, message, _, _ in found}


@pytest.mark.parametrize("code", ["ru", "be", "kk"])
def test_a_catalogue_has_every_message_none_fuzzy_and_no_other(code: str) -> None:
    catalogue = read_po(BytesIO((FOLDER / f"{code}.po").read_bytes()), locale=code)
    entries = {m.id if isinstance(m.id, tuple) else (m.id,): m for m in catalogue if m.id}
    assert set(entries) == messages()
    for key, entry in entries.items():
        strings = [str(text or "") for text in (entry.string if isinstance(entry.string, tuple) else (entry.string,))]
        assert all(strings), key
        assert not entry.fuzzy, key
        wanted = {name for part in key for name in PLACEHOLDER.findall(str(part))}
        for text in strings:
            assert set(PLACEHOLDER.findall(text)) == wanted, (key, text)


def test_every_text_of_a_module_is_extracted_for_the_catalogues() -> None:
    """The extractor knows `_("...")` alone, and not inside an f-string: what it misses would stay English for ever."""
    known, seen, faults = {part for message in messages() for part in message}, 0, []
    for file in sorted((ROOT / "components").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant)):
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            owner = node.func.value if isinstance(node.func, ast.Attribute) else None
            if owner and name == "text" and "lang" in ast.unparse(owner):
                faults.append(f"{file.name}:{node.lineno}: bind `_ = lang.text` and say _(...)")
            if name in {"_", "plural", "plural_forms"}:
                seen += 1
                if node.args[0].value not in known:
                    faults.append(f"{file.name}:{node.lineno}: {node.args[0].value!r} is not extracted")
    assert faults == []
    assert seen > 1000


def test_russian_counts_in_three_forms() -> None:
    forms = language(Lang.RU).plural_forms("{count} tie", "{count} ties")
    assert len({forms["one"], forms["few"], forms["many"]}) == 3


def test_numbers_and_dates_follow_the_language() -> None:
    assert language(Lang.EN).number(1092.5) == "1,092.5"
    assert language(Lang.RU).number(1092.5) == "1\xa0092,5"
    assert language(Lang.EN).partial(PartialDate.parse("2016-11")) == "November 2016"
    assert language(Lang.RU).day(date(2018, 6, 19)) == "19 июня 2018\u202fг."
    assert language(Lang.EN).number(3.14159) == "3.14"
    assert language(Lang.EN).number(-2) == "-2"


def test_dates_are_written_as_precisely_as_they_are_known() -> None:
    lang = language(Lang.EN)
    assert lang.partial(PartialDate.parse("2016")) == "2016"
    assert lang.partial(PartialDate.parse("2016-11-05")) == "5 November 2016"
    year, month = PartialDate.parse("2016"), PartialDate.parse("2016-11")
    assert lang.period(year, year) == "2016"
    assert lang.period(year, PartialDate.parse("2018")) == "2016 – 2018"
    assert lang.period(month, year) == "November 2016 – 2016"


@pytest.mark.parametrize("lang", list(Lang))
def test_the_pattern_of_each_month_writes_any_of_its_days(lang: Lang) -> None:
    patterns = language(lang).day_patterns()
    assert len(patterns) == 12
    for month, pattern in enumerate(patterns, start=1):
        written = pattern.replace("{day}", "5").replace("{year}", "2016")
        assert written == language(lang).day(date(2016, month, 5))


def test_a_count_takes_the_form_of_its_number() -> None:
    assert [language(Lang.EN).plural("{count} tie", "{count} ties", n) for n in (1, 1200)] == ["1 tie", "1,200 ties"]
    assert language(Lang.EN).plural_forms("a", "b") == {"one": "a", "few": "b", "many": "b", "other": "b"}
    assert len({language(Lang.RU).plural("{count} tie", "{count} ties", n)[1:] for n in (1, 2, 5)}) == 3


def test_a_language_without_its_catalogue_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("components.i18n.language.FOLDER", tmp_path)
    language.cache_clear()
    try:
        assert language(Lang.EN).text("Map") == "Map"
        with pytest.raises(FileNotFoundError):
            language(Lang.KK)
    finally:
        language.cache_clear()


@pytest.mark.parametrize(
    ("locale", "code"),
    [("kk-KZ", "kk"), ("be", "be"), ("BE-by", "be"), ("de-DE", "en"), (None, "en"), ("", "en"), ("ru-RU", "ru")],
)
def test_a_first_visit_follows_the_browser(locale: str | None, code: str) -> None:
    assert preferred_language(locale) == code
