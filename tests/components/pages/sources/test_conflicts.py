"""Disagreements as a list: question, what is stated, our reading."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from components.context import View, current_atlas
from components.documents.model import Go
from components.i18n.language import language
from components.pages.sources import conflicts
from data.atlas.selection import Selection
from data.enums import Lang, Severity

if TYPE_CHECKING:
    from components.parts.accordion import Contents

ATLAS = current_atlas()


def view(lang: Lang = Lang.EN, **fields: Any) -> View:
    """A view of the sources page."""
    return View(ATLAS, Selection(lang=lang, **fields), language(lang), date(2026, 11, 24))


def claims_in(contents: Contents) -> list[str]:
    """The claims that an open entry shows, each of which must have its evidence."""
    shown = [item for item in contents.document.items if item.claim]
    assert all(item.source for item in shown)
    return [str(item.claim) for item in shown]


def test_disagreements_are_ordered_by_severity_with_a_word_and_a_sign() -> None:
    rows = conflicts.conflict_entries(view(), conflicts.ALL)
    assert len(rows) == len(ATLAS.tables["conflicts"])
    severities = [str(ATLAS.tables["conflicts"].at[row.id, "severity"]) for row in rows]
    order = [severity.value for severity in Severity]
    assert [order.index(severity) for severity in severities] == sorted(order.index(s) for s in severities)
    assert {(row.mark, row.badges[0].text) for row in rows} == {
        ("▲", "high"), ("◊", "medium"), ("●", "low"), ("○", "for information"),
    }  # fmt: skip


def test_a_disagreement_shows_what_is_stated_and_our_reading() -> None:
    row = next(r for r in conflicts.conflict_entries(view(), "high") if r.id == "agreements-22-of-30")
    assert row.lines[0] == "“about 30 cooperation agreements” (note 90)"
    assert row.reading.startswith("Our reading: 22 pairs of places")
    contents = conflicts.conflict_contents(view(), "agreements-22-of-30")
    assert tuple(claims_in(contents)) == ATLAS.items(ATLAS.tables["conflicts"].at["agreements-22-of-30", "claims"])
    notes = contents.document.sections[1].items
    assert [note.go for note in notes] == [Go(q="note 90", claim=None), Go(q="note 105", claim=None)]


@pytest.mark.parametrize("lang", list(Lang))
def test_every_disagreement_opens_in_every_language(lang: Lang) -> None:
    for row in conflicts.conflict_entries(view(lang), conflicts.ALL):
        contents = conflicts.conflict_contents(view(lang), row.id)
        assert row.title
        assert row.reading
        claims_in(contents)


def test_what_we_computed_is_never_quoted() -> None:
    for row in conflicts.conflict_entries(view(), conflicts.ALL):
        assert "“not printed”" not in " ".join(map(str, row.lines))


def test_a_severity_keeps_its_own_and_the_buttons_count_them() -> None:
    counts = ATLAS.tables["conflicts"]["severity"].value_counts()
    assert len(conflicts.conflict_entries(view(), "high")) == counts["high"]
    assert [int(text.split()[-1]) for _, text in conflicts.chips(view())] == [
        len(ATLAS.tables["conflicts"]), counts["high"], counts["medium"], counts["low"], counts["info"],
    ]  # fmt: skip


def test_what_we_computed_is_said_with_its_formula_or_with_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    def computed() -> list[str]:
        lines = (str(line) for row in conflicts.conflict_entries(view(), conflicts.ALL) for line in row.lines)
        return [line for line in lines if line.startswith("computed by us: ")]

    found = computed()
    assert found
    assert all(re.match(r"computed by us: \S.*[-+\u2212×/=].* \(", line) for line in found), found
    monkeypatch.setattr(conflicts, "formula", lambda *_: "")
    assert all(line.startswith("computed by us: – (") for line in computed())
