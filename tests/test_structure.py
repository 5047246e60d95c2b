"""Structure of the code: sizes, mirrored tests, names, first lines, plain words, and no way around the import rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests import structure
from tests.structure import PACKAGES, ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MODULES: Final = tuple(structure.python_files(*PACKAGES))
SCRIPTS: Final = tuple(structure.scripts())
WITH_TESTS: Final = tuple(
    file
    for file in MODULES
    if (file.name != "__init__.py" or structure.is_widget(file)) and structure.has_functions(file)
)
"""Modules that compute anything. Constants and bare records alone have nothing to test."""

CODE: Final = (*structure.python_files(*PACKAGES, "tests"), ROOT / "dashboard.py")
DOCUMENTS: Final = tuple(
    file
    for file in sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
    if file.name not in ("data-dictionary.md", "benchmarks.md")  # written by `make check` and `make bench`, not by hand
)
LAYERS: Final = (
    "geo/",
    "data/checks/",
    "data/queries/",
    "components/documents/",
    "components/map/",
    "components/parts/",
    "components/pages/",
)
"""Folders that may each have a module of one subject: geo measures, checks hold, queries ask, documents say, and so on.

The recipe of the boundaries is no layer: nobody else runs it.
"""

SHARED_NAMES: Final = {
    "page": "the entry of each wing",
    "document": "what a wing says in words",
    "charts": "the charts of a wing",
    "errors": "the exceptions of a package",
    "__main__": "the commands of a package",
    "index": "what a room looks things up in",
    "model": "the records of a room",
}
"""Names that mean the same in every room that has one."""

MOST_MODULES: Final = 20
MOST_LINES: Final = 350
MOST_LINES_OF_A_FUNCTION: Final = 60
MOST_TABLE_COMPARISONS: Final = 10


def named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def one_a_line(faults: Iterable[str] | Mapping[str, object]) -> str:
    """Return all faults, one a line, where pytest would show the first of them alone."""
    lines = [f"{name}: {fault}" for name, fault in faults.items()] if isinstance(faults, Mapping) else list(faults)
    return "\n".join([f"{len(lines)} faults:", *lines])


def test_no_folder_has_more_than_twenty_modules() -> None:
    counts = structure.modules_per_folder()
    assert len(counts) > 15
    assert {folder: count for folder, count in counts.items() if count > MOST_MODULES} == {}


def test_every_module_has_its_test_file_in_the_same_rooms_below_tests() -> None:
    assert len(WITH_TESTS) > 80
    missing = [named(structure.mirror(module)) for module in WITH_TESTS if not structure.mirror(module).exists()]
    assert not missing, one_a_line(missing)


def test_the_mirror_of_a_module_of_a_widget_and_of_a_room() -> None:
    assert named(structure.mirror(ROOT / "components/map/index.py")) == "tests/components/map/test_index.py"
    assert (
        named(structure.mirror(ROOT / "components/parts/table/__init__.py")) == "tests/components/parts/test_table.py"
    )
    assert named(structure.mirror(ROOT / "components/pages/__init__.py")) == "tests/components/pages/test_pages.py"
    assert named(structure.mirror(ROOT / "data/__main__.py")) == "tests/data/test_main.py"


def test_the_first_line_of_a_module_is_a_noun_phrase() -> None:
    lines = {named(module): structure.first_line(module) for module in (*MODULES, ROOT / "dashboard.py")}
    clauses = {name: line for name, line in lines.items() if not line or structure.CLAUSE.match(line)}
    assert not clauses, one_a_line(clauses)


@pytest.mark.parametrize(
    "line",
    [
        "What the API serves.", "Who is connected.", "Keeps the log short.", "Reads the tables.", "Draws a map.",
        "Where a claim lies.", "How to cite.", "Everything known of a place.", "To be or not.", "It is a map.",
    ],
)  # fmt: skip
def test_a_clause_is_no_noun_phrase(line: str) -> None:
    assert structure.CLAUSE.match(line)


@pytest.mark.parametrize(
    "line",
    [
        "Checks of the tables.",
        "Files the browser asks for.",
        "The map.",
        "A view as a workbook.",
        "Reading of CSV files.",
    ],
)
def test_a_noun_phrase_is_one(line: str) -> None:
    assert not structure.CLAUSE.match(line)


def metaphors(files: Iterable[Path], find: Callable[[str], list[tuple[int, str]]]) -> list[str]:
    return [f"{named(file)}:{line}: {word}" for file in files for line, word in find(file.read_text(encoding="utf-8"))]


@pytest.mark.thorough
def test_names_comments_and_docstrings_have_no_metaphors() -> None:
    files = [file for file in CODE if file != Path(structure.__file__)]  # which has the list of these words
    assert len(files) > 200
    found = metaphors(files, structure.python_metaphors)
    assert not found, one_a_line(found)


def test_names_and_comments_of_scripts_and_styles_have_no_metaphors() -> None:
    files = [*SCRIPTS, *structure.scripts(suffix=".css")]
    assert len(files) > 40
    found = metaphors(files, structure.script_metaphors)
    assert not found, one_a_line(found)


def test_documents_have_no_metaphors() -> None:
    assert len(DOCUMENTS) > 10
    found = metaphors(DOCUMENTS, structure.page_metaphors)
    assert not found, one_a_line(found)


def test_metaphors_are_seen_in_code_and_not_in_what_readers_see() -> None:
    code = '"""A ledger."""\n\ndef drawFacets(x):\n    return _("told"), "stands"  # at the door\n'
    assert structure.python_metaphors(code) == [(1, "ledger"), (3, "facets"), (4, "door")]
    script = '// told\nconst theCrowd = make("told", `${stands}`); /* \n door */\n.pv-ledger { color: red }\n'
    assert structure.script_metaphors(script) == [(1, "told"), (2, "crowd"), (3, "door")]
    assert structure.page_metaphors("It stands.\n```sh\ntold\n```\n`told`\nA footing.") == [
        (1, "stands"),
        (6, "footing"),
    ]


def test_no_script_has_the_name_of_a_module_in_another_room() -> None:
    rooms: dict[str, set[Path]] = defaultdict(set)
    for module in MODULES:
        if not structure.is_room(module):
            rooms[module.parent.name if module.name == "__init__.py" else module.stem].add(module.parent)
    apart = []
    for script in SCRIPTS:
        room = script.parent.parent if script.parent.name == "js" else script.parent
        # Beside its Python a script may have its name, although that of another layer has it too.
        if (others := rooms[script.stem]) and room not in others:
            apart += [f"{named(script)}: {', '.join(sorted(map(named, others)))}"]
    assert not apart, one_a_line(apart)


def _layer(file: Path) -> str | None:
    """Return the layer that a module belongs to, if any."""
    inner = named(file)
    return None if inner.startswith("geo/recipe/") else next((part for part in LAYERS if inner.startswith(part)), None)


def test_a_name_that_comes_twice_means_the_same() -> None:
    places: dict[str, list[Path]] = defaultdict(list)
    for module in MODULES:
        if module.name != "__init__.py":
            places[module.stem].append(module)
        elif structure.is_widget(module):
            places[module.parent.name].append(module)
    assert len(places) > 80
    twice = {}
    for name, files in places.items():
        if len(files) == 1 or name in SHARED_NAMES:
            continue
        layers = [_layer(file) for file in files]
        if None in layers or len(set(layers)) < len(layers):
            twice[name] = sorted(map(named, files))
    assert not twice, one_a_line(twice)


def test_no_module_is_imported_by_a_text() -> None:
    found = {named(file): structure.imports_by_text(structure.syntax(file)) for file in MODULES}
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_at_most_ten_comparisons_of_a_table_with_a_name_remain() -> None:
    found = [
        f"{named(file)}:{node.lineno}"
        for file in structure.python_files("data", "components")
        for node in structure.table_comparisons(structure.syntax(file))
    ]
    assert len(found) <= MOST_TABLE_COMPARISONS, one_a_line(found)


def test_comparisons_of_tables_and_imports_by_text_are_seen() -> None:
    import ast

    code = ast.parse(
        "claim.table == 'ties'\n'ties' != table\nrow.table in ('ties', 'trade')\nmatches(table)\ntable == other"
    )
    assert [node.lineno for node in structure.table_comparisons(code)] == [1, 2, 3]
    code = ast.parse(
        "import importlib\nimportlib.import_module('x')\n__import__('x')\nfrom importlib import import_module"
    )
    assert sorted(structure.imports_by_text(code)) == [2, 3, 4]


def test_a_function_is_at_most_sixty_lines_long() -> None:
    lengths = {
        f"{named(file)}:{node.lineno}: {node.name}": structure.length(node)
        for file in MODULES
        for node in structure.functions(structure.syntax(file))
    }
    assert len(lengths) > 800
    long = {name: lines for name, lines in lengths.items() if lines > MOST_LINES_OF_A_FUNCTION}
    assert not long, one_a_line(long)


def test_a_module_is_at_most_350_lines_long() -> None:
    lengths = {named(file): len(file.read_text(encoding="utf-8").splitlines()) for file in (*MODULES, *SCRIPTS)}
    long = {name: lines for name, lines in lengths.items() if lines > MOST_LINES}
    assert not long, one_a_line(long)


def test_rooms_and_modules_have_no_circle_of_imports() -> None:
    modules = structure.module_imports()
    assert len(modules.rooms) > 100
    assert modules.circles() == []
    assert structure.room_imports(modules).circles() == []


def test_circles_floors_and_essential_arrows_of_a_small_graph() -> None:
    arrows = frozenset({("a", "b"), ("b", "c"), ("a", "c"), ("c", "d"), ("d", "c")})
    graph = structure.Imports(rooms=frozenset("abcd"), arrows=arrows)
    assert graph.circles() == [["c", "d"]]
    assert graph.floors() == 3
    straight = structure.Imports(rooms=frozenset("abc"), arrows=frozenset({("a", "b"), ("b", "c"), ("a", "c")}))
    assert straight.floors() == 3
    assert straight.essential() == {("a", "b"), ("b", "c")}


@pytest.mark.thorough
def test_the_report_has_the_numbers_of_this_checkout() -> None:
    text = structure.report()
    modules = structure.module_imports()
    assert f"{len(modules.rooms)} modules: {modules.floors()} floors, {len(modules.arrows)} arrows" in text
    folder, count = structure.modules_per_folder().most_common(1)[0]
    assert f"{count:3} {folder}" in text
