"""Promises: evidence at both ends, and the verdict between them."""

from __future__ import annotations

import dataclasses
import json
from datetime import date
from typing import Any

import pytest

from components.context import View
from components.documents.evidence import place_in_sources
from components.documents.items import claim_item
from components.documents.sentences import sentence
from components.i18n.language import language
from components.pages.chronicle.promises import SIGNS, promise_row, promised, promises_data
from data.atlas.selection import Selection
from data.enums import Lang, Verdict
from tests.data.whole import ATLAS


def view(lang: Lang = Lang.EN, **selection: Any) -> View:
    return View(ATLAS, Selection(lang=lang, **selection), language(lang), date(2026, 11, 24))


def groups(shown: View) -> list[dict[str, Any]]:
    """The groups of promises as the browser gets them."""
    found = json.loads(json.dumps(promises_data(shown)))["groups"]
    assert isinstance(found, list)
    return found


def test_every_verdict_has_a_sign_of_its_own() -> None:
    assert set(SIGNS) == set(Verdict)
    assert len(set(SIGNS.values())) == len(SIGNS)


@pytest.mark.parametrize("lang", list(Lang))
def test_both_ends_of_every_promise_have_their_source(lang: Lang) -> None:
    shown = view(lang)
    rows = [promise_row(shown, promise) for promise in promised(shown)]
    assert len(rows) == ATLAS.tables["promises"]["target_claim_id"].nunique()
    for row in rows:
        assert row.target.source
        assert row.target.claim in ATLAS.index.claims
        for outcome in row.outcomes:
            assert outcome.why
            assert outcome.word
            assert (outcome.item is None) == (outcome.verdict is Verdict.OPEN)
            assert outcome.item is None or (outcome.item.source and outcome.item.claim in ATLAS.index.claims)


def test_the_billion_is_under_missed_with_its_term_and_both_later_facts() -> None:
    (group,) = (group for group in groups(view()) if group["verdict"] == "missed")
    assert (group["verdict"], group["sign"], group["title"], group["open"]) == ("missed", "✗", "Missed", False)
    (billion,) = group["promises"]
    assert billion["target"]["claim"] == "target-turnover-1bn"
    assert billion["target"]["lines"][0] == "until: 2020"
    assert [o["item"]["claim"] for o in billion["outcomes"]] == ["turnover-2020", "turnover-2021"]
    assert [(o["word"], o["sign"]) for o in billion["outcomes"]] == [("missed", "✗"), ("not comparable", "≠")]


def test_promises_are_grouped_by_verdict_and_the_open_ones_are_first_and_unfolded() -> None:
    found = groups(view())
    assert found[0]["verdict"] == "open"
    assert [group["verdict"] for group in found if group["open"]] == ["open"]
    for group in found:
        rest = len(group["promises"]) - group["most"]
        assert group["more"] == (f"{rest} more" if rest > 0 else "")
    by_target = {promise.target_id: promise for promise in promised(view())}
    listed = [by_target[row["target"]["claim"]] for row in found[0]["promises"]]
    days = [made.text if (made := promise.made or promise.deadline) else "9999" for promise in listed]
    assert days == sorted(days), "the oldest first, those without a date last"
    assert sum(len(group["promises"]) for group in found) == len(promised(view()))
    assert groups(view(place="KZ-27")) == []


def test_a_target_says_when_it_was_stated_and_where_again() -> None:
    shown = [promise for promise in promised(view()) if promise.made and promise.also_ids]
    assert shown
    for promise in shown:
        first = str(promise_row(view(), promise).target.lines[0])
        assert first.startswith("stated: ")
        again = {place_in_sources(view().atlas, view().atlas.claim(i), view().lang) for i in promise.also_ids}
        assert set(first.partition("also stated: ")[2].split(", ")) >= {place for place in again if ", " not in place}
        assert all(place in first for place in again)


def test_a_target_without_a_day_and_repeats_keeps_its_own_lines() -> None:
    plain = [p for p in promised(view()) if not (p.made or p.deadline or p.also_ids)]
    for promise in plain:
        own = claim_item(ATLAS, promise.target_id, language(Lang.EN), view().day)
        title = sentence(ATLAS, promise.target_id, language(Lang.EN))
        assert promise_row(view(), promise).target == dataclasses.replace(own, title=title)
