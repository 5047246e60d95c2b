"""One drawing at a time, each address in its turn; the process comes when it is needed and goes when it is not."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import pytest

from components.context import current_atlas
from components.worker.bounds import Bounds
from components.worker.errors import AddressBusyError, EndedError, FailedError, QueueFullError
from components.worker.job import Job, JobName
from components.worker.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from components.worker.process import DrawingProcess
    from data.atlas.atlas import Atlas

ATLAS = current_atlas()
PATIENCE_S = 10


class Drawing:
    """Takes the place of the process: draws a job's arguments as text, when it may."""

    started: list[Drawing]
    memory = 0

    def __init__(self, _bounds: Bounds) -> None:
        self.made, self.running, self.pid = 0, True, len(self.started)
        self.started.append(self)

    may_draw = threading.Event()
    drawn: list[Any]
    at_once = 0

    def draw(self, _atlas: Atlas, job: Job) -> bytes:
        type(self).at_once += 1
        assert self.at_once == 1
        self.made += 1
        assert self.may_draw.wait(PATIENCE_S)
        type(self).at_once -= 1
        if job.arguments.get("fails"):
            raise FailedError("the trace")
        self.drawn.append(job.arguments["what"])
        return str(job.arguments["what"]).encode()

    def memory_mb(self) -> int:
        return self.memory

    def end(self) -> None:
        self.running = False


@pytest.fixture
def worker_of() -> Iterator[Callable[..., Worker]]:
    Drawing.started, Drawing.drawn, Drawing.memory, Drawing.at_once = [], [], 0, 0
    Drawing.may_draw.set()
    made: list[Worker] = []

    def make(**bounds: int) -> Worker:
        made.append(Worker(replace(Bounds(), **bounds), start=cast("Callable[[Bounds], DrawingProcess]", Drawing)))
        return made[-1]

    yield make
    Drawing.may_draw.set()
    for worker in made:
        worker.close()


def job(what: str, *, key: str | None = None, **more: Any) -> Job:
    return Job(JobName.PICTURE, {"what": what} | more, key)


def soon(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE_S
    while not holds() and time.monotonic() < end:
        time.sleep(0.01)
    return holds()


def test_the_process_starts_with_the_first_job_and_stays_for_the_next(worker_of: Callable[..., Worker]) -> None:
    worker = worker_of()
    assert Drawing.started == []
    assert [worker.submit(ATLAS, job(what)).result(PATIENCE_S) for what in "ab"] == [b"a", b"b"]
    assert worker.pid == 0
    assert len(Drawing.started) == 1


def test_jobs_are_drawn_one_at_a_time_and_addresses_take_turns(worker_of: Callable[..., Worker]) -> None:
    worker = worker_of()
    Drawing.may_draw.clear()
    asked = [worker.submit(ATLAS, job(f"a{n}"), address="a") for n in range(3)]
    assert soon(asked[0].running)
    asked.append(worker.submit(ATLAS, job("b"), address="b"))
    Drawing.may_draw.set()
    for result in asked:
        result.result(PATIENCE_S)
    assert Drawing.drawn.index("b") <= 2
    assert sorted(Drawing.drawn) == ["a0", "a1", "a2", "b"]


def test_too_much_of_one_address_and_too_much_of_all_is_refused(worker_of: Callable[..., Worker]) -> None:
    worker = worker_of(drawings_per_address=2, drawings=3)
    Drawing.may_draw.clear()
    for what in "ab":
        worker.submit(ATLAS, job(what), address="a")
    with pytest.raises(AddressBusyError):
        worker.submit(ATLAS, job("c"), address="a")
    worker.submit(ATLAS, job("d"), address="b")
    with pytest.raises(QueueFullError):
        worker.submit(ATLAS, job("e"), address="c")
    own = worker.submit(ATLAS, job("f"), bounded=False)
    Drawing.may_draw.set()
    assert own.result(PATIENCE_S) == b"f"
    assert soon(lambda: not worker._waiting.held)
    assert worker.submit(ATLAS, job("g"), address="a").result(PATIENCE_S) == b"g"


def test_what_nobody_waits_for_is_not_drawn_and_its_place_is_free(worker_of: Callable[..., Worker]) -> None:
    worker = worker_of(drawings_per_address=2)
    Drawing.may_draw.clear()
    first = worker.submit(ATLAS, job("first"), address="a")
    assert soon(first.running)
    gone = worker.submit(ATLAS, job("gone"), address="a")
    assert gone.cancel()
    after = worker.submit(ATLAS, job("after"), address="a")
    Drawing.may_draw.set()
    after.result(PATIENCE_S)
    assert Drawing.drawn == ["first", "after"]


def test_what_is_drawn_is_kept_with_its_facts_under_its_key_alone(worker_of: Callable[..., Worker]) -> None:
    worker = worker_of()
    ATLAS.derived.clear()
    for _ in range(2):
        assert worker.submit(ATLAS, job("kept", key="k")).result(PATIENCE_S) == b"kept"
        assert worker.submit(ATLAS, job("own lines")).result(PATIENCE_S) == b"own lines"
    assert Drawing.drawn == ["kept", "own lines", "own lines"]
    ATLAS.derived.clear()
    worker.submit(ATLAS, job("kept", key="k")).result(PATIENCE_S)
    assert Drawing.drawn.count("kept") == 2


def test_a_hall_that_asks_for_one_picture_has_it_drawn_once(worker_of: Callable[..., Worker]) -> None:
    worker = worker_of()
    ATLAS.derived.clear()
    Drawing.may_draw.clear()
    asked = [worker.submit(ATLAS, job("hall", key="hall"), address=str(n)) for n in range(9)]
    Drawing.may_draw.set()
    assert {result.result(PATIENCE_S) for result in asked} == {b"hall"}
    assert Drawing.drawn == ["hall"]


def test_a_fault_is_raised_to_its_asker_and_the_next_is_drawn(worker_of: Callable[..., Worker]) -> None:
    worker = worker_of()
    with pytest.raises(FailedError, match="the trace"):
        worker.submit(ATLAS, job("a", fails=True)).result(PATIENCE_S)
    assert worker.submit(ATLAS, job("b")).result(PATIENCE_S) == b"b"


def test_a_process_that_has_ended_is_started_anew(worker_of: Callable[..., Worker]) -> None:
    worker = worker_of()
    worker.submit(ATLAS, job("a")).result(PATIENCE_S)
    Drawing.started[0].running = False
    assert worker.submit(ATLAS, job("b")).result(PATIENCE_S) == b"b"
    assert worker.pid == 1


def test_a_process_that_has_drawn_much_or_holds_much_ends(worker_of: Callable[..., Worker]) -> None:
    worker = worker_of(drawings_per_process=2)
    for what in "abc":
        worker.submit(ATLAS, job(what)).result(PATIENCE_S)
    assert [drawing.made for drawing in Drawing.started] == [2, 1]
    Drawing.memory = Bounds().kept_megabytes + 1
    worker.submit(ATLAS, job("d")).result(PATIENCE_S)
    assert soon(lambda: worker.pid is None)


def test_a_process_with_nothing_to_do_ends_and_its_memory_returns(worker_of: Callable[..., Worker]) -> None:
    worker = worker_of(idle_seconds=1)
    worker.submit(ATLAS, job("a")).result(PATIENCE_S)
    assert soon(lambda: worker.pid is None)
    assert not Drawing.started[0].running
    assert worker.submit(ATLAS, job("b")).result(PATIENCE_S) == b"b"


def test_the_process_can_be_started_ahead(worker_of: Callable[..., Worker]) -> None:
    worker = worker_of()
    worker.warm(ATLAS)
    assert soon(lambda: worker.pid == 0)
    worker.warm(ATLAS)
    worker.submit(ATLAS, job("a")).result(PATIENCE_S)
    assert len(Drawing.started) == 1


def test_a_closed_worker_draws_nothing_and_keeps_nobody_waiting(worker_of: Callable[..., Worker]) -> None:
    worker = worker_of()
    Drawing.may_draw.clear()
    first, second = (worker.submit(ATLAS, job(what)) for what in "ab")
    assert soon(first.running)
    threading.Timer(0.1, Drawing.may_draw.set).start()
    worker.close()
    assert second.cancelled()
    assert not Drawing.started[0].running
    with pytest.raises(EndedError):
        worker.submit(ATLAS, job("c"))
