"""Verdict on a file: what may be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.imports.reading import ImportVerdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.imports.import_state import Doubt
    from data.imports.reading import Finding


def verdict_of(*, taken: int, findings: Iterable[Finding], doubts: Iterable[Doubt], of_deeds: int = 0) -> ImportVerdict:
    """Return what may be done with a file.

    Parameters
    ----------
    taken
        How many rows are ready as if every proposal were accepted.
    findings
        What was found.
    doubts
        What is asked. A question of single rows that have a finding of their own does not keep the others back.
    of_deeds
        How many questions are about single agreements, events or ventures.
    """
    questions = list(doubts)
    has_errors = any(finding.is_error for finding in findings)
    if any(not doubt.of_rows for doubt in questions):
        return ImportVerdict.ACCEPT_AFTER_ANSWERS
    if has_errors and (taken or questions or of_deeds):
        return ImportVerdict.PARTIAL
    if questions or of_deeds:
        return ImportVerdict.ACCEPT_AFTER_ANSWERS
    return ImportVerdict.ACCEPT if taken else ImportVerdict.REFUSE
