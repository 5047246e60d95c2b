"""The drawing process knows no Streamlit, keeps its pipe clean, and the system ends it should nobody else."""

from __future__ import annotations

import json
import pickle
import signal
import subprocess
import sys

import pytest

from components.context import current_atlas
from components.worker.pipe import Kind, read_frame, write_frame
from components.worker.process import ROOT


def python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.thorough
def test_it_imports_neither_streamlit_nor_pages_nor_the_server() -> None:
    done = python("import components.worker.__main__, sys, json; print(json.dumps(list(sys.modules)))")
    modules = json.loads(done.stdout)
    assert "components.exports.images" in modules
    unwanted = ("streamlit", "altair", "folium", "components.pages", "components.server", "components.api")
    assert [name for name in modules if name.startswith(unwanted)] == []


@pytest.mark.thorough
@pytest.mark.skipif(not hasattr(signal, "alarm"), reason="this system has no alarm")
def test_the_system_ends_it_when_its_time_is_over() -> None:
    done = python("from components.worker.__main__ import _set_alarm; _set_alarm(1)\nwhile True: pass")
    assert done.returncode == -signal.SIGALRM


def test_a_name_outside_the_closed_set_is_refused_and_its_output_holds_frames_alone() -> None:
    command = [sys.executable, "-m", "components.worker", "20"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        assert read_frame(process.stdout) == (Kind.READY, b"")
        for name in ("os.system", "picture"):
            write_frame(process.stdin, Kind.REQUEST, pickle.dumps((None, name, {})))
            answer = read_frame(process.stdout)
            assert answer
            assert answer[0] is Kind.FAILED
            assert (b"'os.system' is not a valid JobName" in answer[1]) == (name == "os.system")
        process.stdin.close()
        assert process.wait(10) == 0


def test_facts_go_to_another_process_without_what_was_computed_from_them() -> None:
    atlas = pickle.loads(pickle.dumps(current_atlas()))  # noqa: S301 - made in the line itself
    assert atlas == current_atlas()
    assert len(atlas.derived) == 0
    assert set(atlas.tables) == set(current_atlas().tables)
