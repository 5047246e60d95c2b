"""Files that people bring, as the server asks for them: read by a process of their own, answered in a few kilobytes."""

from __future__ import annotations

import atexit
import json
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from components.session.environment import from_environment
from components.worker.bounds import Bounds
from components.worker.job import Job, JobName
from components.worker.worker import Worker

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas
    from data.enums import Lang

SECONDS: Final = 120
"""A file may take so long to read: one of 200,000 rows takes some tens of seconds."""
PER_ADDRESS: Final = 2


def write_draft(atlas: Atlas, *, asker: str, **arguments: Any) -> dict[str, Any]:  # noqa: ANN401 - the job's own
    """
    Have a file read and kept as a draft; wait until it is. For the arguments and the answer see the job.

    Raises
    ------
    components.worker.errors.NotMadeError, components.worker.errors.FailedError
        If it is not read now: others wait, it took too long or too much memory, or the code failed.
    """
    return _answer(atlas, JobName.DRAFT, asker, arguments)


def keep_draft(atlas: Atlas, *, asker: str, **arguments: Any) -> dict[str, Any]:  # noqa: ANN401 - the job's own
    """Have a draft kept in a layer; wait until it is. See `write_draft`."""
    return _answer(atlas, JobName.KEEP, asker, arguments)


def checked_file(atlas: Atlas, *, asker: str, draft_id: str, lang: Lang) -> bytes:
    """
    Have the file of a draft checked and written as a workbook; wait until it is. See `write_draft`.

    Raises
    ------
    components.worker.errors.RefusedError
        If it cannot be written; the text is a sentence.
    """
    job = Job(JobName.CHECKED, {"draft_id": draft_id, "lang": lang})
    return reading_worker().submit(atlas, job, address=asker).result()


def layer_job(layer_id: str, version: int, form: str, lang: Lang) -> Job:
    """Return the job of a version of a layer as a file; nothing of it is kept: it may be withdrawn."""
    return Job(JobName.LAYER, {"layer_id": layer_id, "version": version, "form": form, "lang": lang})


def _answer(atlas: Atlas, name: JobName, asker: str, arguments: dict[str, Any]) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(reading_worker().submit(atlas, Job(name, arguments), address=asker).result())
    return answer


@lru_cache(maxsize=1)
def reading_worker() -> Worker:
    """Return the server's worker for files that are brought: a large one keeps no picture or paper waiting."""
    bounds = replace(from_environment(Bounds), drawing_seconds=SECONDS, drawings_per_address=PER_ADDRESS)
    worker = Worker(bounds)
    atexit.register(worker.close)
    return worker
