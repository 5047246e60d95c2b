"""Errors of stores say what is wrong by a code that has its sentence in four languages."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from data.enums import Lang
from data.errors import StoreError
from data.imports.words.import_words import params_of, say, table
from data.stores.errors import StaleVersionError
from data.stores.model import RowChange, VersionKind
from tests.data.stores.rows import figure
from tests.structure import ROOT, python_files

RAISED = re.compile(r'(?:Store|NewerStore)Error\(\s*f?"(?P<code>store\.[a-z_]+)(?P<rest>[^"]*)"')
SAID = {code: texts for code, texts in table().items() if code.startswith("store.")}


def test_a_stale_change_names_the_rows_and_who_changed_them() -> None:
    at = datetime(2024, 1, 1, tzinfo=UTC)
    rows = [
        RowChange(
            table="observations",
            row_id=f"obs-{n}",
            version=3,
            kind=VersionKind.EDIT,
            at=at,
            who=who,
            how_known="",
            old=figure(1),
            new=None,
        )
        for n, who in enumerate(["Bob", "Анна", "Bob"])
    ]
    error = StaleVersionError("ours", 2, rows)
    assert error.rows == tuple(rows)
    assert isinstance(error, StoreError)
    sentence = say(error.code, error.params, lang=Lang.EN)
    for part in ("ours", "version 2", "3", "observations/obs-0", "Bob, Анна"):
        assert part in sentence


def test_every_code_of_a_store_has_a_sentence_and_every_sentence_a_code() -> None:
    code = "".join(file.read_text("utf-8") for file in python_files("data/stores", "data/command"))
    used = {match["code"] for match in RAISED.finditer(code)} - {"store.no_"}
    used |= {f"store.{name}" for name in re.findall(r'"store\.(\w+)": \(', code)}
    used |= {"store.no_undo", "store.no_redo", "store.stale", *re.findall(r'_in_short\(.*?"(store\.\w+)"', code)}
    used |= set(re.findall(r'code = "(store\.\w+)"', code))
    assert used == set(SAID)
    assert (ROOT / "data/stores/errors.py").read_text("utf-8").count('"store.stale"') == 1


@pytest.mark.parametrize("code", sorted(SAID))
def test_a_sentence_has_the_same_params_in_all_languages(code: str) -> None:
    assert len({params_of(text) for text in SAID[code].values()}) == 1
    assert len(set(SAID[code].values())) == len(Lang)
