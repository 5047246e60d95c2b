"""The address of the panel's documents changes with the facts, their faults, the language, the day and our code."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING

from components.context import View
from components.i18n.language import language
from components.panels import panel_version
from data.atlas.selection import Selection
from data.enums import Lang
from data.model import Issue
from tests.data.layers.own_rows import atlas_of, small_layer
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

DAY = date(2026, 11, 24)
OWN = atlas_of(small_layer())


def test_each_facts_language_and_day_has_an_address_of_its_own() -> None:
    views = [
        View(atlas, Selection(), language(lang), day, own)
        for atlas, own in ((ATLAS, None), (ATLAS, OWN), (OWN, None), (ATLAS, atlas_of(small_layer(), version=2)))
        for lang in Lang
        for day in (DAY, DAY + timedelta(days=1))
    ]
    addresses = [panel_version.panels_address(view) for view in views]
    assert len(set(addresses)) == len(addresses)
    assert all(address.startswith("/panels/") and address.count("/") == 4 for address in addresses)


def test_what_is_chosen_and_how_the_map_lies_has_no_part_in_it() -> None:
    plain, chosen = (View(ATLAS, s, language(Lang.EN), DAY) for s in (Selection(), Selection(place="BY-HO")))
    assert panel_version.panels_address(plain) == panel_version.panels_address(chosen)


def test_faults_of_newer_facts_make_another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    good = panel_version.panel_version(ATLAS, None)
    faulty = SimpleNamespace(current=lambda: (ATLAS, (Issue("ties.csv", 2, "kind", "is wrong"),)))
    monkeypatch.setattr(panel_version, "atlas_reloader", lambda: faulty)
    assert panel_version.panel_version(ATLAS, None) != good


def test_another_wording_in_code_or_catalogue_is_another_version(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    found = []
    for name, text in (("words.py", "a"), ("words.py", "b"), ("other.py", "b"), ("ru.po", "c"), ("note.txt", "d")):
        (tmp_path / "components").mkdir(exist_ok=True)
        (tmp_path / "components" / name).write_text(text, encoding="utf-8")
        monkeypatch.setattr(panel_version, "ROOT", tmp_path)
        panel_version.code_version.cache_clear()
        found.append(panel_version.code_version())
    panel_version.code_version.cache_clear()
    assert len(set(found)) == len(found) - 1
    assert found[-1] == found[-2], "a text beside them is no part of a document"
