"""Texts that readers see, of catalogues, tables, the import and pages, each with its language and where it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from babel.messages.pofile import read_po

from components.i18n.language import FOLDER
from data.enums import Lang
from data.imports.words.import_words import GROUPS, WORDS
from data.imports.words.import_words import table as import_words
from data.package.reader import read_package
from tests.structure import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from data.package.contract import Field, Table

PACKAGE: Final = read_package()[0]
LISTS: Final = ("terms.md", "readings.md", "data-dictionary.md")
"""Pages that are lists of words and rows of four languages, or written from the contract."""

PAGES: Final = tuple(
    page
    for page in sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "data/CHANGELOG.md"])
    if page.name not in LISTS
)
ENDING: Final = re.compile(r"_(en|ru|be|kk)$")
NO_PROSE: Final = re.compile(r"^```.*?^```|`[^`]*`|<[^>]+>|\]\([^)]*\)", re.DOTALL | re.MULTILINE)
"""What is code, a tag or the target of a link on a page."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text that readers see.

    Attributes
    ----------
    where
        The catalogue with its message, the table with the key of its row and the column, or the page.
    """

    where: str
    lang: Lang
    text: str


def catalogue_texts() -> Iterator[Text]:
    """Yield the messages of the catalogues in English and in the language of each."""
    for lang in (Lang.RU, Lang.BE, Lang.KK):
        with (FOLDER / f"{lang.value}.po").open("rb") as file:
            catalogue = read_po(file, locale=lang.value)
        for message in catalogue:
            if not message.id:
                continue
            if lang is Lang.RU:  # each catalogue has the same messages
                yield from (Text(f"messages {_first(message.id)}", Lang.EN, text) for text in _forms(message.id))
            yield from (Text(f"{lang.value}.po {_first(message.id)}", lang, text) for text in _forms(message.string))


def table_texts() -> Iterator[Text]:
    """Yield the texts of the tables in a language: its columns and what `translations` has."""
    for name in PACKAGE.frames:
        table = PACKAGE.contract.table(name)
        english = [field.name for field in table.fields if _is_english(field, table)]
        for row in PACKAGE.rows(name):
            where = f"{name} {next(iter(row.cells.values()))}"
            if name == "translations":
                yield Text(f"{row['table']} {row['key']} {row['field']}", Lang(row["lang"]), row["text"])
            else:
                for column, cell in row.cells.items():
                    ending = ENDING.search(column)
                    if cell and (ending or column in english):
                        yield Text(f"{where} {column}", Lang(ending[1]) if ending else Lang.EN, str(cell))
    yield from (Text("datapackage", Lang.EN, text) for text in PACKAGE.contract.texts)


def import_texts() -> Iterator[Text]:
    """Yield the sentences of the import and the headings of its groups."""
    for file in (WORDS, GROUPS):
        for code, texts in import_words(file).items():
            yield from (Text(f"{file.name} {code}", lang, text) for lang, text in texts.items())


def other_names() -> Iterator[Text]:
    """Yield the other names of places and organisations that search matches, misspelt ones aside."""
    for name in ("place_names", "organisation_names"):
        for row in PACKAGE.rows(name):
            if row["lang"] in set(Lang) and row["kind"] != "misspelling":
                yield Text(f"{name} {next(iter(row.cells.values()))}", Lang(row["lang"]), row["name"])


def page_texts() -> Iterator[Text]:
    """Yield the prose of the pages, one text a page."""
    for page in PAGES:
        lang = Lang.RU if page.name.endswith(".ru.md") else Lang.EN
        yield Text(page.relative_to(ROOT).as_posix(), lang, prose(page))


def prose(page: Path) -> str:
    """Return a page without its code, its tags and the targets of its links."""
    return NO_PROSE.sub(" ", page.read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def all_texts() -> tuple[Text, ...]:
    """Return every text that readers see."""
    return (*catalogue_texts(), *table_texts(), *import_texts(), *page_texts())


def _forms(text: str | Sequence[str] | None) -> Sequence[str]:
    """Return a text of a catalogue in all its forms of number."""
    return [text] if isinstance(text, str) else text or []


def _first(text: str | Sequence[str]) -> str:
    return _forms(text)[0]


def _is_english(field: Field, table: Table) -> bool:
    """Whether a column without the ending of a language holds English words: no codes, keys, dates or addresses."""
    return (
        field.type == "string"
        and not (field.enum or field.pattern or field.kind or field.references)
        and field.name not in table.primary_key
        and table.target(field.name) is None
    )
