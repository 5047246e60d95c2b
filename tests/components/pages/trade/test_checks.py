"""Checks of trade, and totals that are not offered."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import TYPE_CHECKING

from components.context import View
from components.documents.model import Badge, Document, Item
from components.i18n.language import language
from components.pages.trade import checks
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.trade.identities import identities
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    import pytest


def view(lang: Lang = Lang.EN) -> View:
    return View(ATLAS, Selection(lang=lang), language(lang), date(2026, 11, 24))


def items(chapter: Document) -> tuple[Item, ...]:
    return chapter.items


def test_a_check_shows_how_it_is_computed_and_whether_it_proves_anything() -> None:
    found = {item.claim: item for item in items(checks.checks(view()))}
    balance, turnover = found["balance-2021"], found["turnover-2021"]
    assert balance.badges[0] == Badge(text="✓ passed", tone="good")
    assert "911.8 − 180.7 (derived by us) = 731.1" in balance.lines
    assert turnover.badges[0].text.startswith("= holds because")


def test_a_broken_check_is_shown_as_not_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tuple(dataclasses.replace(found, stated=found.stated + 80) for found in identities(ATLAS))
    monkeypatch.setattr(checks, "identities", lambda _: broken)
    found = {item.claim: item for item in items(checks.checks(view()))}
    assert found["balance-2021"].badges[0] == Badge(text="✗ not passed", tone="bad")
    assert any("difference: 80" in str(line) for line in found["balance-2021"].lines)


def test_a_total_that_is_not_offered_says_why_and_shows_no_sum() -> None:
    (invalid_totals,) = (s for s in checks.checks(view()).sections if s.id == "refused")
    why = {item.title: [badge.text for badge in item.badges] for item in invalid_totals.items}
    assert why["The newest turnover of each region of Belarus, added up"] == ["✗ the periods differ"]
    assert why["A result and targets in one sum"] == ["✗ the periods differ", "✗ a target is not a result"]
    assert all(item.value is None for item in invalid_totals.items)
