"""The worker of brought files is a process of its own with its own bounds, and answers in a few bytes."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from components.worker.brought import brought_files
from components.worker.brought.brought_files import PER_ADDRESS, SECONDS, reading_worker
from components.worker.job import JobName
from components.worker.worker import drawing_worker
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    import pytest

    from components.worker.job import Job


def test_a_large_file_keeps_no_picture_waiting() -> None:
    worker = reading_worker()
    assert worker is not drawing_worker()
    assert worker is reading_worker()
    assert (worker.bounds.drawing_seconds, worker.bounds.drawings_per_address) == (SECONDS, PER_ADDRESS)


def test_the_jobs_are_asked_with_their_arguments(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Job, str]] = []

    class FakeWorker:
        def submit(self, _atlas: Any, job: Job, *, address: str) -> Future[bytes]:
            asked.append((job, address))
            result: Future[bytes] = Future()
            result.set_result(b'{"draft": "d"}')
            return result

    monkeypatch.setattr(brought_files, "reading_worker", FakeWorker)
    assert brought_files.write_draft(ATLAS, asker="a", path="p") == {"draft": "d"}
    assert brought_files.keep_draft(ATLAS, asker="b", draft_id="d") == {"draft": "d"}
    assert [(job.name, job.arguments, job.key, address) for job, address in asked] == [
        (JobName.DRAFT, {"path": "p"}, None, "a"),
        (JobName.KEEP, {"draft_id": "d"}, None, "b"),
    ]
