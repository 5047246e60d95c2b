"""Installing of what tests of papers, stores and a talk in Firefox need: done, or asked for in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pytest

from tests.fake_machine import bare_machine, put, run, user
from tests.structure import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What a script installs: its name, the packages of Debian, the programs they bring, and those that are enough."""

    name: str
    packages: str
    brings: tuple[str, ...]
    enough: tuple[str, ...]
    named: str

    @property
    def script(self) -> Path:
        """The script."""
        return ROOT / f"tests/services/install_{self.name}.sh"


NEEDS: Final = (
    Need(name="firefox", packages="firefox-esr", brings=("firefox-esr",), enough=("firefox",), named="needs Firefox"),
    Need(name="nginx", packages="nginx-light", brings=("nginx",), enough=("nginx",), named="need nginx"),
    Need(
        name="libreoffice",
        packages="libreoffice-writer-nogui libreoffice-impress-nogui fonts-liberation poppler-utils",
        brings=("soffice", "pdftotext"),
        enough=("soffice", "pdftotext"),
        named="LibreOffice",
    ),
    Need(name="java", packages="default-jre-headless", brings=("java",), enough=("java",), named="Java 17"),
    Need(
        name="postgresql",
        packages="postgresql postgresql-postgis",
        brings=("../lib/postgresql/15/bin/initdb", "../share/postgresql/15/extension/postgis.control"),
        enough=("../lib/postgresql/15/bin/initdb", "../share/postgresql/15/extension/postgis.control"),
        named="PostgreSQL and PostGIS",
    ),
)
of_each = pytest.mark.parametrize("need", NEEDS, ids=lambda need: need.name)


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    bare_machine(tmp_path)
    for folder in ("lib/postgresql/15/bin", "share/postgresql/15/extension"):  # where Debian keeps PostgreSQL
        (tmp_path / folder).mkdir(parents=True)
    return tmp_path


def with_apt(machine: Path, need: Need) -> None:
    """Give a machine Debian's installer, which brings the programs."""
    put(machine, "new-program", "true\n")
    links = "".join(f'ln -sf "$STATE/bin/new-program" "$STATE/bin/{program}"\n' for program in need.brings)
    put(machine, "apt-get", f'\n[ "$1" = install ] || exit 0\necho "$*" >>"$STATE/calls"\n{links}')


@of_each
def test_root_on_debian_gets_all_in_one_step(machine: Path, need: Need) -> None:
    user(machine, 0)
    with_apt(machine, need)
    done = run(machine, need.script)
    assert (done.returncode, done.stderr) == (0, "")
    calls = (machine / "calls").read_text(encoding="utf-8")
    assert calls == f"install -y -qq --no-install-recommends {need.packages}\n"


@of_each
def test_nothing_is_installed_where_it_is_there(machine: Path, need: Need) -> None:
    user(machine, 0)
    with_apt(machine, need)
    for program in need.enough:
        put(machine, program, "true\n")
    assert run(machine, need.script).returncode == 0
    assert not (machine / "calls").exists()


@of_each
@pytest.mark.parametrize("sudo", ["", "exit 1\n"], ids=["no sudo", "sudo with a password"])
def test_others_are_asked_in_one_sentence_with_the_exact_command(machine: Path, need: Need, sudo: str) -> None:
    user(machine, 1000)
    with_apt(machine, need)
    if sudo:
        put(machine, "sudo", sudo)
    done = run(machine, need.script)
    assert done.returncode == 1
    assert not (machine / "calls").exists()
    assert f"'sudo apt-get install {need.packages}'" in done.stderr


@of_each
def test_packages_that_cannot_be_installed_fail_the_command(machine: Path, need: Need) -> None:
    user(machine, 0)
    put(machine, "apt-get", "exit 100\n")
    done = run(machine, need.script)
    assert done.returncode == 1
    assert need.packages in done.stderr


@of_each
def test_a_system_without_apt_reads_what_is_needed(machine: Path, need: Need) -> None:
    user(machine, 0)
    done = run(machine, need.script)
    assert done.returncode == 1
    assert need.named in done.stderr
