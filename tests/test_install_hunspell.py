"""Installing of what the spelling tests need: what is missing is installed, or asked for in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.fake_machine import bare_machine, put, run, user
from tests.services.spelling import DICTIONARIES
from tests.structure import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SCRIPT: Final = ROOT / "tests/services/install_hunspell.sh"
HUNSPELL: Final = """
case "$*" in
  *en_GB*) [ -e "$STATE/hunspell-en-gb" ] ;;
  *ru_RU*) [ -e "$STATE/hunspell-ru" ] ;;
  *be_BY*) [ -e "$STATE/hunspell-be" ] ;;
  *) false ;;
esac
"""
APT_GET: Final = """
[ "$1" = install ] || exit 0
echo "$*" >>"$STATE/calls"
for package in "$@"; do touch "$STATE/$package"; done
ln -sf new-hunspell "$STATE/bin/hunspell"
"""
ALL: Final = "hunspell hunspell-en-gb hunspell-ru hunspell-be"


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    bare_machine(tmp_path)
    return tmp_path


def with_hunspell(machine: Path, *packages: str) -> None:
    put(machine, "hunspell", HUNSPELL)
    for package in packages:
        (machine / package).touch()


def with_apt(machine: Path) -> None:
    """Give a machine Debian's installer, which brings the program too."""
    put(machine, "new-hunspell", HUNSPELL)
    put(machine, "apt-get", APT_GET)


def test_root_on_debian_gets_all_in_one_step(machine: Path) -> None:
    user(machine, 0)
    with_apt(machine)
    done = run(machine, SCRIPT)
    assert (done.returncode, done.stderr) == (0, "")
    assert (machine / "calls").read_text(encoding="utf-8") == f"install -y -qq --no-install-recommends {ALL}\n"


def test_whoever_may_use_sudo_gets_what_is_missing_alone(machine: Path) -> None:
    user(machine, 1000)
    with_hunspell(machine, "hunspell-en-gb", "hunspell-ru")
    with_apt(machine)
    put(machine, "sudo", '[ "$1" = -n ] && shift && exec "$@"\n')
    assert run(machine, SCRIPT).returncode == 0
    assert (machine / "calls").read_text(encoding="utf-8").endswith(" hunspell-be\n")
    assert "hunspell-ru" not in (machine / "calls").read_text(encoding="utf-8")


def test_nothing_is_installed_where_all_is_there(machine: Path) -> None:
    user(machine, 0)
    with_hunspell(machine, *ALL.split())
    with_apt(machine)
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
    assert done.stderr == (
        f"The spelling tests need what only an administrator can install: run 'sudo apt-get install {ALL}' once, "
        "then the same command again.\n"
    )


def test_packages_that_cannot_be_installed_fail_the_command(machine: Path) -> None:
    user(machine, 0)
    put(machine, "apt-get", "exit 100\n")
    done = run(machine, SCRIPT)
    assert done.returncode == 1
    assert ALL in done.stderr


def test_a_system_without_apt_reads_which_dictionaries_are_needed(machine: Path) -> None:
    user(machine, 0)
    done = run(machine, SCRIPT)
    assert done.returncode == 1
    assert all(name in done.stderr for name in DICTIONARIES.values())
