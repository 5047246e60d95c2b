"""Installing of what the test in Firefox needs: what is missing is installed, or asked for in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.fake_machine import bare_machine, put, run, user
from tests.structure import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SCRIPT: Final = ROOT / "tests/services/install_firefox.sh"
APT_GET: Final = """
[ "$1" = install ] || exit 0
echo "$*" >>"$STATE/calls"
ln -sf new-program "$STATE/bin/firefox-esr"
"""
ALL: Final = "firefox-esr"


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    bare_machine(tmp_path)
    return tmp_path


def with_apt(machine: Path) -> None:
    """Give a machine Debian's installer, which brings the program."""
    put(machine, "new-program", "true\n")
    put(machine, "apt-get", APT_GET)


def test_root_on_debian_gets_all_in_one_step(machine: Path) -> None:
    user(machine, 0)
    with_apt(machine)
    done = run(machine, SCRIPT)
    assert (done.returncode, done.stderr) == (0, "")
    assert (machine / "calls").read_text(encoding="utf-8") == f"install -y -qq --no-install-recommends {ALL}\n"


def test_nothing_is_installed_where_it_is_there(machine: Path) -> None:
    user(machine, 0)
    with_apt(machine)
    put(machine, "firefox", "true\n")
    assert run(machine, SCRIPT).returncode == 0
    assert not (machine / "calls").exists()


@pytest.mark.parametrize("sudo", ["", "exit 1\n"], ids=["no sudo", "sudo with a password"])
def test_others_are_asked_in_one_sentence_with_the_exact_command(machine: Path, sudo: str) -> None:
    user(machine, 1000)
    with_apt(machine)
    if sudo:
        put(machine, "sudo", sudo)
    done = run(machine, SCRIPT)
    assert done.returncode == 1
    assert not (machine / "calls").exists()
    assert f"'sudo apt-get install {ALL}'" in done.stderr


def test_packages_that_cannot_be_installed_fail_the_command(machine: Path) -> None:
    user(machine, 0)
    put(machine, "apt-get", "exit 100\n")
    done = run(machine, SCRIPT)
    assert done.returncode == 1
    assert ALL in done.stderr


def test_a_system_without_apt_reads_what_is_needed(machine: Path) -> None:
    user(machine, 0)
    done = run(machine, SCRIPT)
    assert done.returncode == 1
    assert "needs Firefox" in done.stderr
