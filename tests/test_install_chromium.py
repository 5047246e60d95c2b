"""Installing of what the browser tests need: what is missing is installed, or asked for in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.fake_machine import bare_machine, put, run, user
from tests.structure import ROOT

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

SCRIPT: Final = ROOT / "tests/browser/install_chromium.sh"
PYTHON: Final = """
case "$*" in
  *"playwright --version"*) [ -e "$STATE/libatomic1" ] || { echo "libatomic.so.1 is missing" >&2; exit 127; } ;;
  *"playwright install"*) exit 1 ;;
  *) cat >/dev/null; [ -e "$STATE/libatomic1" ] && [ -e "$STATE/chromium" ] || exit 1 ;;
esac
"""
APT_GET: Final = """
[ "$1" = install ] || exit 0
echo "$*" >>"$STATE/calls"
for package in "$@"; do case $package in libatomic1 | chromium) touch "$STATE/$package" ;; esac; done
"""


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """Make a machine with a Python whose driver and browser start once they are there."""
    bare_machine(tmp_path)
    put(tmp_path, "python", PYTHON)
    return tmp_path


def install(machine: Path) -> subprocess.CompletedProcess[str]:
    return run(machine, SCRIPT, str(machine / "bin/python"))


def test_root_on_debian_gets_the_library_and_the_browser_in_one_step(machine: Path) -> None:
    user(machine, 0)
    put(machine, "apt-get", APT_GET)
    done = install(machine)
    assert (done.returncode, done.stderr) == (0, "")
    assert (machine / "calls").read_text(encoding="utf-8") == "install -y -qq libatomic1 chromium\n"


def test_whoever_may_use_sudo_gets_them_too(machine: Path) -> None:
    user(machine, 1000)
    put(machine, "apt-get", APT_GET)
    put(machine, "sudo", '[ "$1" = -n ] && shift && exec "$@"\n')
    assert install(machine).returncode == 0
    assert (machine / "calls").exists()


def test_only_what_is_missing_is_installed(machine: Path) -> None:
    user(machine, 0)
    put(machine, "apt-get", APT_GET)
    put(machine, "chromium", "exit 0\n")
    (machine / "chromium").touch()
    assert install(machine).returncode == 0
    assert (machine / "calls").read_text(encoding="utf-8") == "install -y -qq libatomic1\n"


def test_nothing_is_installed_where_all_is_there(machine: Path) -> None:
    user(machine, 0)
    put(machine, "apt-get", APT_GET)
    (machine / "chromium").touch()
    (machine / "libatomic1").touch()
    assert install(machine).returncode == 0
    assert not (machine / "calls").exists()


@pytest.mark.parametrize("sudo", ["", "exit 1\n"], ids=["no sudo", "sudo with a password"])
def test_others_are_asked_in_one_sentence_with_the_exact_command(machine: Path, sudo: str) -> None:
    user(machine, 1000)
    put(machine, "apt-get", APT_GET)
    if sudo:
        put(machine, "sudo", sudo)
    done = install(machine)
    assert done.returncode == 1
    assert not (machine / "calls").exists()
    assert done.stderr.strip() == (
        "The browser tests need what only an administrator can install: run 'sudo apt-get install libatomic1 chromium' "
        "once, then the same command again."
    )


def test_a_missing_browser_alone_is_asked_for_alone(machine: Path) -> None:
    user(machine, 1000)
    put(machine, "apt-get", APT_GET)
    (machine / "libatomic1").touch()
    done = install(machine)
    assert done.returncode == 1
    assert "run 'sudo apt-get install chromium' once" in done.stderr


def test_a_system_without_apt_reads_what_the_driver_lacks(machine: Path) -> None:
    user(machine, 0)
    done = install(machine)
    assert done.returncode == 1
    assert "libatomic.so.1 is missing" in done.stderr
    assert "install the library that it names" in done.stderr
