"""Verdicts."""

from __future__ import annotations

import pytest

from data.imports.import_state import Doubt
from data.imports.reading import Finding, ImportVerdict
from data.imports.verdict import verdict_of

ERROR = Finding(code="layout.negative", params={})
FILE = Doubt(key="unit", code="layout.unit_unknown", params={})
ROWS = Doubt(key="place:x", code="place.ended", params={}, of_rows=True)


@pytest.mark.parametrize(
    ("taken", "findings", "doubts", "verdict"),
    [
        (1, [], [], ImportVerdict.ACCEPT),
        (1, [ERROR], [], ImportVerdict.PARTIAL),
        (1, [ERROR], [FILE], ImportVerdict.ACCEPT_AFTER_ANSWERS),
        (1, [ERROR], [ROWS], ImportVerdict.PARTIAL),
        (1, [], [ROWS], ImportVerdict.ACCEPT_AFTER_ANSWERS),
        (0, [ERROR], [], ImportVerdict.REFUSE),
        (0, [], [], ImportVerdict.REFUSE),
    ],
)
def test_each_verdict(taken: int, findings: list[Finding], doubts: list[Doubt], verdict: ImportVerdict) -> None:
    assert verdict_of(taken=taken, findings=findings, doubts=doubts) is verdict
