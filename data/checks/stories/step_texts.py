"""Texts of talks and their steps in a language: titles, headlines and the speaker's notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from data.enums import Lang

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.model import Issue
    from data.package.reader import Package, Row

WORDS: Final = ("headline", "notes")
"""What is said at a step."""

TEXTS: Final = (("stories", "title"), *(("story_steps", field) for field in WORDS))
"""The tables and fields that hold texts of talks."""


@dataclass(frozen=True, slots=True)
class StepTexts:
    """The texts of talks: English in their own tables, the other languages in the translations.

    Attributes
    ----------
    rows
        Each row of the tables of talks with each of its fields of text.
    translated
        The rows of translations that are of talks, by table, key, field and language.
    """

    rows: tuple[tuple[Row, str], ...]
    translated: Mapping[tuple[str, str, str, str], Row]

    @classmethod
    def of(cls, package: Package) -> StepTexts:
        """Return the texts of a package."""
        tables = {table for table, _ in TEXTS}
        rows = ((row["table"], row["key"], row["field"], row["lang"], row) for row in package.rows("translations"))
        return cls(
            tuple((row, field) for table, field in TEXTS for row in package.rows(table)),
            {(table, key, field, lang): row for table, key, field, lang, row in rows if table in tables},
        )

    def translation(self, row: Row, field: str, lang: Lang) -> Row | None:
        """Return the row of translations that has a text of a row in a language; None where there is none."""
        key = row["step_id"] if row.table == "story_steps" else row["story_id"]
        return self.translated.get((row.table, key, field, lang.value))

    def said(self, row: Row, field: str, lang: Lang) -> str:
        """Return a text of a row in a language; empty where it has none."""
        if lang is Lang.EN:
            return str(row[f"{field}_en"])
        other = self.translation(row, field, lang)
        return str(other["text"]) if other else ""

    def issue(self, row: Row, field: str, lang: Lang, message: str) -> Issue:
        """Return what is wrong with a text of a row in a language, at the place where that is written."""
        other = self.translation(row, field, lang)
        return other.issue("text", message) if other else row.issue(f"{field}_en", message)
