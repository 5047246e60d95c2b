"""The drawing process draws what this one would, is ended when it takes too much, and knows no Streamlit."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from components.context import View, current_atlas
from components.i18n.language import language
from components.pages import page as page_of
from components.worker.bounds import Bounds
from components.worker.errors import EndedError, FailedError, OverTimeError
from components.worker.job import Job, JobName
from components.worker.pictures import picture_job
from components.worker.process import ROOT, DrawingProcess, packed
from data.atlas.derived import Derived
from data.atlas.selection import Selection
from data.enums import Lang
from tests.components.exports.drawings import draw

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.thorough  # a process is started for each

ATLAS = current_atlas()
DAY = date(2026, 11, 24)
on_linux = pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="this system does not say its memory here")


def view(**chosen: Any) -> View:
    selection = Selection(**chosen)
    return View(ATLAS, selection, language(selection.lang), DAY)


def picture(name: str = "map", form: str = "svg", page: str = "map", **chosen: Any) -> Job:
    return picture_job(view(**chosen), page_of(page).content, name, form)


@pytest.fixture(scope="module")
def process() -> Iterator[DrawingProcess]:
    running = DrawingProcess(Bounds(drawing_seconds=60))
    yield running
    running.end()


@pytest.fixture
def another() -> Iterator[DrawingProcess]:
    running = DrawingProcess(Bounds(drawing_seconds=60))
    yield running
    running.end()


@pytest.mark.parametrize(
    ("page", "name", "form"), [("map", "map", "svg"), ("chronicle", "timeline", "png"), ("production", "map", "svg")]
)
def test_it_draws_the_same_bytes_as_this_process(process: DrawingProcess, page: str, name: str, form: str) -> None:
    shown = view(lang=Lang.KK, place="KZ-55")
    drawn = process.draw(ATLAS, picture(name, form, page, lang=Lang.KK, place="KZ-55"))
    assert drawn == draw(shown, page_of(page).content, name, form)


def test_it_draws_of_the_facts_that_the_asker_has(process: DrawingProcess) -> None:
    """The version below is in no file: the server may show facts that the files do not have any more."""
    before = process.draw(ATLAS, picture())
    contract = replace(ATLAS.contract, version="1999.1.1")
    old = replace(ATLAS, contract=contract, content_hash="another", derived=Derived())
    drawn = process.draw(old, picture())
    assert b"1999.1.1" in drawn
    assert b"1999.1.1" not in before
    assert process.draw(ATLAS, picture()) == before


def test_facts_go_over_once() -> None:
    assert packed(ATLAS) is packed(ATLAS)


def test_a_fault_comes_back_with_its_trace_and_the_process_goes_on(process: DrawingProcess) -> None:
    broken = Job(JobName.PICTURE, {"form": "svg"})
    with pytest.raises(FailedError, match=r"Traceback(.|\n)*draw_picture_of_page\(\) missing"):
        process.draw(ATLAS, broken)
    assert process.running
    assert process.draw(ATLAS, picture()).startswith(b"<svg")


def test_what_takes_too_long_is_given_up_and_its_process_ended(another: DrawingProcess) -> None:
    another._bounds = replace(another._bounds, drawing_seconds=1)
    start = time.monotonic()
    os.kill(another.pid, signal.SIGSTOP)  # as if it hung, whatever holds it
    with pytest.raises(OverTimeError):
        another.draw(ATLAS, picture())
    assert time.monotonic() - start < 10
    assert not another.running


@on_linux
def test_what_takes_too_much_memory_is_given_up_and_its_process_ended(another: DrawingProcess) -> None:
    assert 10 < another.memory_mb() < 1000
    another._bounds = replace(another._bounds, drawing_megabytes=1)
    with pytest.raises(OverTimeError):
        another.draw(ATLAS, picture(form="png"))
    assert not another.running
    assert another.memory_mb() == 0


def test_a_process_that_dies_says_so(another: DrawingProcess) -> None:
    os.kill(another.pid, signal.SIGKILL)
    with pytest.raises(EndedError):
        another.draw(ATLAS, picture())
    assert not another.running


def test_it_ends_with_the_server_that_started_it() -> None:
    code = (
        "import os, signal; from components.worker.bounds import Bounds;"
        "from components.worker.process import DrawingProcess;"
        "print(DrawingProcess(Bounds()).pid, flush=True); os.kill(os.getpid(), signal.SIGKILL)"
    )
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    pid, end = int(ended.stdout), time.monotonic() + 10
    while _runs(pid) and time.monotonic() < end:
        time.sleep(0.05)
    assert not _runs(pid)


def _runs(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except OSError:
        return False
