"""Documents: links lead somewhere, both languages say the same, commands exist, numbers are those of the data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from tests import import_diagram
from tests.browser.serving import ROOT
from tests.browser.tour import FOLDER, LIMIT, SHOTS, TONGUES
from tests.data.whole import ATLAS
from tests.structure import module_imports, room_imports

if TYPE_CHECKING:
    from pathlib import Path

# Pages for hosts name where things are on a server, and the addresses it answers at there.
HOSTING: Final = tuple(ROOT / name for name in ("docs/deploy.md", "docs/deploy.ru.md", "SECURITY.md", "SECURITY.ru.md"))
ENGLISH: Final = (
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md")),
    *(ROOT / "docs" / name for name in ("tour.md", "design.md", "accessibility.md", "architecture.md", "store.md")),
    *HOSTING[::2],
)
PAIRED: Final = (*ENGLISH, *(page.with_suffix(".ru.md") for page in ENGLISH))
PAGES: Final = tuple(sorted({*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *PAIRED}))
ALL_PICTURES: Final = 4_000_000
LINK: Final = re.compile(r"(!?)\[[^\]]*\]\(([^)\s]+)\)")
FENCE: Final = re.compile(r"^```\w*\n(.*?)^```", re.DOTALL | re.MULTILINE)
# A path of one machine, and every host but the reader's own.
ELSEWHERE: Final = re.compile(
    r"(?<![\w.`/])/(?:home|Users|root|tmp|work|opt|var)/|[A-Z]:\\|https?://(?!localhost:8501)"
)
OF_THE_PROJECT: Final = re.compile(
    r"`((?:tests|components|geo|data|docs|\.streamlit)/[\w./-]+|dashboard\.py|pyproject\.toml|Makefile|Dockerfile|"
    r"\.pre-commit-config\.yaml|[A-Z]+(?:\.ru)?\.md)`"
)
A_TEST: Final = re.compile(r"`([\w./-]*)::(\w+)`")
MOST_LINES: Final = 500


def named(pages: tuple[Path, ...]) -> list[str]:
    return [page.relative_to(ROOT).as_posix() for page in pages]


def prose(page: Path) -> str:
    """Return a page without its blocks of code."""
    return FENCE.sub("", page.read_text(encoding="utf-8"))


def headings(page: Path) -> list[tuple[int, str]]:
    return [(len(signs), text) for signs, text in re.findall(r"^(#+) (.+)$", prose(page), re.MULTILINE)]


def anchors(page: Path) -> set[str]:
    """Return the anchors that a host of repositories gives the headings of a page."""
    plain = (re.sub(r"[^\w\- ]", "", text.lower()) for _, text in headings(page))
    return {text.strip().replace(" ", "-") for text in plain}


def pictures(page: Path) -> list[str]:
    return [target for sign, target in LINK.findall(prose(page)) if sign]


def commands(page: Path) -> list[str]:
    """Return what a page says to type, without remarks."""
    lines = "".join(FENCE.findall(page.read_text(encoding="utf-8"))).splitlines()
    return [re.sub(r"\s*#.*", "", line) for line in lines]


@pytest.mark.parametrize("name", named(PAGES))
def test_every_link_and_picture_leads_to_what_is_there(name: str) -> None:
    page, lost = ROOT / name, []
    for _, target in LINK.findall(prose(page)):
        if re.match(r"\w+:", target):
            continue
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        if not file.exists() or (anchor and anchor not in anchors(file)):
            lost.append(target)
    assert lost == []


@pytest.mark.parametrize("name", named(PAIRED))
def test_every_file_of_the_project_that_a_page_names_is_there(name: str) -> None:
    found = OF_THE_PROJECT.findall(prose(ROOT / name))
    assert [path for path in found if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("name", ["SECURITY.md", "SECURITY.ru.md", "docs/accessibility.md", "docs/accessibility.ru.md"])
def test_every_test_that_a_page_names_is_there(name: str) -> None:
    found, file = [], ""
    for path, test in A_TEST.findall((ROOT / name).read_text(encoding="utf-8")):
        file = path or file  # a name without a file is in the file named before
        if f"def {test}(" not in (ROOT / file).read_text(encoding="utf-8"):
            found.append(f"{file}::{test}")
    assert found == []


@pytest.mark.parametrize("page", import_diagram.PAGES, ids=lambda page: page.name)
def test_the_import_diagram_is_that_of_the_code(page: Path) -> None:
    rooms = room_imports(module_imports())
    assert import_diagram.with_diagram(page, rooms) == page.read_text(encoding="utf-8"), (
        "imports have changed: run `python -m tests.import_diagram` and look at the difference"
    )


def test_every_room_is_in_the_list_of_rooms() -> None:
    for page in import_diagram.PAGES:
        text = page.read_text(encoding="utf-8").split("<!-- imports")[0]
        rooms = room_imports(module_imports()).rooms
        assert len(rooms) > 15
        missing = [room for room in rooms if not re.search(rf"`{room.replace('.', '/')}(?:/|\.py)`", text)]
        assert missing == []


@pytest.mark.parametrize("name", named(PAIRED))
def test_no_page_is_longer_than_500_lines(name: str) -> None:
    assert len((ROOT / name).read_text(encoding="utf-8").splitlines()) < MOST_LINES


@pytest.mark.parametrize("name", named(ENGLISH))
def test_both_languages_have_the_same_parts_pictures_and_commands(name: str) -> None:
    english = ROOT / name
    russian = english.with_suffix(".ru.md")
    assert [level for level, _ in headings(english)] == [level for level, _ in headings(russian)]
    assert [path.replace("-en.", "-ru.") for path in pictures(english)] == pictures(russian)
    assert all("-en." in path for path in pictures(english))
    assert commands(english) == commands(russian)
    for one, other in ((english, russian), (russian, english)):
        assert f"]({other.name})" in one.read_text(encoding="utf-8").split("\n## ")[0]


@pytest.mark.parametrize("name", named(tuple(page.with_suffix(".ru.md") for page in ENGLISH)))
def test_a_russian_page_leads_to_russian_pages_where_there_are_any(name: str) -> None:
    page = ROOT / name
    switch = page.name.replace(".ru.md", ".md")
    targets = [target for _, target in LINK.findall(prose(page)) if target.endswith(".md") and target != switch]
    wrong = [t for t in targets if not t.endswith(".ru.md") and (page.parent / t).with_suffix(".ru.md").exists()]
    assert wrong == []


@pytest.mark.parametrize("name", named(PAIRED))
def test_every_make_command_that_a_page_names_exists(name: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    said = re.findall(r"(?:^|`)make ([a-z]+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    assert set(said) <= targets


@pytest.mark.parametrize("name", named(tuple(page for page in PAIRED if page not in HOSTING)))
def test_no_page_names_a_path_of_one_machine_or_another_host(name: str) -> None:
    assert ELSEWHERE.findall((ROOT / name).read_text(encoding="utf-8")) == []


def test_the_two_commands_are_first_in_the_readme() -> None:
    for page in ("README.md", "README.ru.md"):
        assert [line.split("  ")[0] for line in commands(ROOT / page)[:2]] == ["make run", "make test"]


def test_every_picture_is_shown_can_be_taken_anew_and_is_small() -> None:
    kept = {file.name for file in FOLDER.iterdir()}
    shown = {target.rpartition("/")[2] for page in PAIRED for target in pictures(page)}
    assert kept == shown == {f"{shot.name}-{lang}.webp" for shot in SHOTS for lang in TONGUES}
    sizes = {name: (FOLDER / name).stat().st_size for name in kept}
    assert {name: size for name, size in sizes.items() if size >= LIMIT} == {}
    assert sum(sizes.values()) < ALL_PICTURES


def test_what_the_readme_says_of_the_data_is_so() -> None:
    atlas, readme = ATLAS, (ROOT / "README.md").read_text(encoding="utf-8")
    tables = atlas.tables
    assert f"{tables['sources']['note_no'].notna().sum()} notes" in readme
    assert "A quarter of the figures carry no note" in readme
    first = tables["trade"].loc[tables["trade"]["repeats"].isna()]
    assert 0.2 < (first["citation"] == "uncited").mean() < 0.3
    assert "the facts end in October 2022" in readme
    assert (
        max(*map(str, tables["events"]["start"].dropna()), *map(str, tables["statements"]["date"].dropna()))
        == "2022-10"
    )
    assert "more than a hundred such remarks" in readme
    assert len(tables["conflicts"]) > 100
    assert "Only one pair of regions, Gomel and Pavlodar, has trade figures of its own" in readme
    regional = tables["trade"].loc[tables["trade"]["by_id"].ne("BY") & tables["trade"]["kz_id"].ne("KZ")]
    units = set(atlas.index.unit_ids)
    pairs = {(by, kz) for by, kz in zip(regional["by_id"], regional["kz_id"], strict=True) if {by, kz} <= units}
    assert pairs == {("BY-HO", "KZ-55")}
