"""The job that checks the file of a draft: marked cells by its answers and corrections, faults in a sentence."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import openpyxl
import pytest

from components.worker.brought.written_checked import write_checked_file
from components.worker.brought.written_draft import write_draft
from components.worker.errors import RefusedError
from data.enums import Lang
from tests.browser.analyst_sheet import TYPO, analyst_sheet
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("PARTNERSHIP_VECTOR_STORE", f"sqlite:///{tmp_path / 'store.db'}")
    path = tmp_path / "sheet"
    path.write_bytes(analyst_sheet())
    made = write_draft(
        ATLAS, path=str(path), name="a.xlsx", layer_id="", draft_id="", answers={}, who="Анна", how_known="sign-in",
        corrections={("Торговля", 6, 3): "2715,2"},
    )  # fmt: skip
    return str(json.loads(made)["draft"])


@pytest.mark.parametrize("lang", [Lang.EN, Lang.KK])
def test_the_file_comes_back_with_its_faults_and_corrections_marked(draft: str, lang: Lang) -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_checked_file(ATLAS, draft_id=draft, lang=lang)))
    sheet = book["Торговля"]
    assert sheet["C5"].value == TYPO
    assert TYPO in sheet["C5"].comment.text
    assert (sheet["D7"].value, "2800" in sheet["D7"].comment.text) == ("2715,2", True)


def test_a_draft_that_is_not_there_is_refused_in_a_sentence(draft: str) -> None:
    del draft
    with pytest.raises(RefusedError, match=r"\.$"):
        write_checked_file(ATLAS, draft_id="0" * 32, lang=Lang.EN)
