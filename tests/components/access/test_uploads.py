"""An uploaded file lies privately under a name of ours, for its session alone, and goes in time."""

from __future__ import annotations

import hashlib
import os
import stat
import subprocess
import sys
import tempfile
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.access import uploads as module
from components.access.uploads import MINUTES, PER_SESSION, Uploads, remove_left_behind, shown_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from components.access.uploads import UploadedFile

CONTENT = b"a;b\n1;2\n"


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def kept(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Uploads]:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    made = Uploads(most_bytes=100, clock=clock)
    yield made
    made.close()


def hand_in(to: Uploads, session: str = "one", content: bytes = CONTENT) -> tuple[str, UploadedFile]:
    incoming = to.begin()
    for byte in content:
        incoming.write(bytes([byte]))
    return to.keep(session, incoming, "../../a.csv")


def test_a_file_is_its_sessions_alone(kept: Uploads) -> None:
    upload_id, file = hand_in(kept)
    assert kept.take("one", upload_id) == kept.take("one", upload_id) == file
    assert (file.name, file.size, file.sha256) == ("a.csv", len(CONTENT), hashlib.sha256(CONTENT).hexdigest())
    assert file.path.read_bytes() == CONTENT
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.path.parent.stat().st_mode) == 0o700
    for session, asked in (("two", upload_id), ("one", "another"), ("", upload_id)):
        with pytest.raises(KeyError):
            kept.take(session, asked)
    kept.discard("two", upload_id)
    assert file.path.exists()
    kept.discard("one", upload_id)
    kept.discard("one", upload_id)
    assert not file.path.exists()
    with pytest.raises(KeyError):
        kept.take("one", upload_id)


def test_a_file_goes_fifteen_minutes_after_it_was_last_taken(kept: Uploads, clock: Clock) -> None:
    upload_id, file = hand_in(kept)
    clock.now = MINUTES * 60 - 1
    kept.take("one", upload_id)
    clock.now += MINUTES * 60 - 1
    kept.sweep()
    assert file.path.exists()
    clock.now += 1
    with pytest.raises(KeyError):
        kept.take("one", upload_id)
    assert not file.path.exists()


def test_a_file_goes_though_nobody_asks(kept: Uploads, clock: Clock) -> None:
    _, file = hand_in(kept)
    clock.now = MINUTES * 60
    kept._wait()
    for _ in range(100):
        if not file.path.exists():
            break
        time.sleep(0.02)
    assert not file.path.exists()


def test_there_is_room_for_so_many_files_and_bytes(kept: Uploads) -> None:
    assert kept.has_room("one", 100)
    assert not kept.has_room("one", 101)
    for _ in range(PER_SESSION):
        hand_in(kept, content=b"x")
    assert not kept.has_room("one", 1)
    assert kept.has_room("two", 100 - PER_SESSION)
    assert not kept.has_room("two", 101 - PER_SESSION)


def test_what_is_given_up_leaves_nothing(kept: Uploads) -> None:
    incoming = kept.begin()
    incoming.write(CONTENT)
    incoming.give_up()
    assert not incoming.path.exists()


def test_the_folder_goes_with_the_process_and_comes_back(kept: Uploads, tmp_path: Path) -> None:
    hand_in(kept)
    assert len(list(tmp_path.iterdir())) == 1
    kept.close()
    assert list(tmp_path.iterdir()) == []
    upload_id, file = hand_in(kept)
    assert kept.take("one", upload_id).path.read_bytes() == CONTENT
    assert file.path.exists()


def test_a_link_in_the_place_of_a_file_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"before")
    (tmp_path / "link").symlink_to(target)
    with pytest.raises(OSError, match=r"."):
        module.Incoming(tmp_path / "link")
    assert target.read_bytes() == b"before"


def test_what_ended_processes_have_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    names = {
        f"partnership-vector-uploads-{ended.pid}-abc": False,
        f"partnership-vector-uploads-{os.getpid()}-abc": True,
        "partnership-vector-uploads-abc": True,
        "another-folder": True,
    }
    for name in names:
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_bytes(CONTENT)
    remove_left_behind(tmp_path)
    assert {name: (tmp_path / name).exists() for name in names} == names


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("Экспорт 2024.xlsx", "Экспорт 2024.xlsx"),
        ("/etc/passwd", "passwd"),
        ("C:\\files\\a.csv", "a.csv"),
        ("..", ".."),
        ("a\n\x1b[31m\u202eb.csv", "a[31mb.csv"),
        ("", ""),
    ],
)
def test_a_name_is_shown_without_its_folders_and_what_nobody_sees(given_name: str, shown: str) -> None:
    assert shown_name(given_name) == shown


@given(st.text())
def test_any_name_can_be_shown(name: str) -> None:
    shown = shown_name(name)
    assert shown.isprintable()
    assert len(shown) <= 200
    assert "/" not in shown
    assert "\\" not in shown
