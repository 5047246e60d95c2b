"""Shape of the code: rooms, import graph, names, first lines and sizes, read from the source.

``python -m tests.structure [FOLDER]`` prints the numbers of this checkout, or of another one.
"""

from __future__ import annotations

import ast
import io
import re
import sys
import tokenize
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import grimp

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT: Final = Path(__file__).parents[1]
PACKAGES: Final = ("components", "data", "geo")
FOREIGN: Final = ("leaflet", "node_modules", ".venv")
"""Folders whose scripts are not ours."""

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Imports:
    """Import graph of rooms, or of modules: who imports whom, type-only and lazy imports included."""

    rooms: frozenset[str]
    arrows: frozenset[tuple[str, str]]

    def of(self, room: str) -> frozenset[str]:
        """Return the rooms that a room imports."""
        return _imported(self).get(room, frozenset())

    def reached(self, room: str) -> frozenset[str]:
        """Return the rooms that a room imports, over others too."""
        found: set[str] = set()
        waiting = [room]
        while waiting:
            new = self.of(waiting.pop()) - found
            found |= new
            waiting += new
        return frozenset(found)

    def circles(self) -> list[list[str]]:
        """Return the groups of rooms that import each other, each sorted."""
        reached = {room: self.reached(room) for room in self.rooms}
        groups = {
            frozenset(other for other in reached[room] if room in reached[other]) | {room}
            for room in self.rooms
            if room in reached[room]
        }
        return sorted(sorted(group) for group in groups)

    def floors(self) -> int:
        """Return how many rooms the longest chain of imports has; a circle counts as one room."""
        circle_of = {room: circle[0] for circle in self.circles() for room in circle}
        arrows = {(circle_of.get(a, a), circle_of.get(b, b)) for a, b in self.arrows}
        below: dict[str, set[str]] = defaultdict(set)
        for a, b in arrows:
            if a != b:
                below[a].add(b)

        @lru_cache(maxsize=len(self.rooms) + 1)
        def height(room: str) -> int:
            return 1 + max(map(height, below[room]), default=0)

        return max(height(circle_of.get(room, room)) for room in self.rooms)

    def essential(self) -> frozenset[tuple[str, str]]:
        """Return the arrows that do not follow from others: with them, who reaches whom stays the same."""
        return frozenset(
            (a, b) for a, b in self.arrows if not any(b in self.reached(via) for via in self.of(a) if via not in (a, b))
        )


@lru_cache(maxsize=8)
def _imported(imports: Imports) -> dict[str, frozenset[str]]:
    """Return what each room imports."""
    found: dict[str, set[str]] = defaultdict(set)
    for a, b in imports.arrows:
        found[a].add(b)
    return {room: frozenset(others) for room, others in found.items()}


def module_imports(root: Path = ROOT) -> Imports:
    """Return the import graph of all modules of the product under `root`."""
    sys.path.insert(0, str(root))
    try:
        graph = grimp.build_graph(*PACKAGES, cache_dir=None)
    finally:
        sys.path.remove(str(root))
    arrows = ((a, b) for a in graph.modules for b in graph.find_modules_directly_imported_by(a))
    return Imports(rooms=frozenset(graph.modules), arrows=frozenset(arrows))


def room_imports(modules: Imports, *, split: Iterable[str] = ("components", "data")) -> Imports:
    """Return the import graph of rooms: the children of each package of `split`, and each other package as one."""
    parents = tuple(split)
    rooms = {
        module
        for module in modules.rooms
        if (module.rpartition(".")[0] in parents and not module.endswith("__"))
        or (module in PACKAGES and module not in parents)
    }
    arrows = {(_room(a, rooms), _room(b, rooms)) for a, b in modules.arrows}
    return Imports(
        rooms=frozenset(rooms),
        arrows=frozenset((a, b) for a, b in arrows if a is not None and b is not None and a != b),
    )


def _room(module: str, rooms: set[str]) -> str | None:
    parts = module.split(".")
    names = (".".join(parts[:end]) for end in range(len(parts), 0, -1))
    return next((name for name in names if name in rooms), None)


def python_files(*folders: str, root: Path = ROOT) -> list[Path]:
    """Return the Python files below some folders, sorted."""
    return sorted(file for folder in folders for file in (root / folder).rglob("*.py"))


def scripts(root: Path = ROOT, suffix: str = ".js") -> list[Path]:
    """Return the browser's files of the product, without what others wrote."""
    return sorted(
        file
        for file in (root / "components").rglob(f"*{suffix}")
        if not set(FOREIGN) & set(file.relative_to(root).parts)
    )


@lru_cache(maxsize=1000)
def syntax(file: Path) -> ast.Module:
    """Return the syntax tree of a file."""
    return ast.parse(file.read_text(encoding="utf-8"))


def is_widget(file: Path) -> bool:
    """Whether a file is the `__init__.py` of a package that has code of its own."""
    return file.name == "__init__.py" and any(
        isinstance(node, (*FUNCTIONS, ast.ClassDef)) for node in syntax(file).body
    )


FUNCTIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef)


def functions(tree: ast.AST) -> Iterator[FunctionNode]:
    """Yield every function and method of a syntax tree."""
    yield from (node for node in ast.walk(tree) if isinstance(node, FUNCTIONS))


def length(function: FunctionNode) -> int:
    """Return how many lines a function has, its docstring aside."""
    first = function.body[0]
    documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return (function.end_lineno or 0) - function.lineno + 1 - (_lines(first) if documented else 0)


def _lines(node: ast.stmt) -> int:
    return (node.end_lineno or 0) - node.lineno + 1


def modules_per_folder(root: Path = ROOT) -> Counter[str]:
    """Return how many modules (Python and browser, `__init__` aside) each folder of the product has."""
    files = [file for file in python_files(*PACKAGES, root=root) if file.name != "__init__.py"]
    return Counter(file.parent.relative_to(root).as_posix() for file in (*files, *scripts(root)))


def is_room(file: Path) -> bool:
    """Whether a file is the `__init__.py` of a folder with other modules."""
    return file.name == "__init__.py" and any(other != file for other in file.parent.rglob("*.py"))


def mirror(module: Path, root: Path = ROOT) -> Path:
    """Return where the test of a module belongs: in the same rooms below `tests`.

    A widget is tested beside its folder (``tests/components/parts/test_table.py``), the `__init__.py` of a room within
    the room (``tests/components/pages/test_pages.py``).
    """
    inner = module.relative_to(root)
    if module.name == "__init__.py":
        inner = inner.parent / inner.parent.name if is_room(module) else inner.parent
    return root / "tests" / inner.parent / f"test_{inner.stem.strip('_')}.py"


def has_functions(file: Path) -> bool:
    """Whether a module computes anything: one of constants and bare records alone has nothing to test."""
    return any(True for _ in functions(syntax(file)))


def first_line(file: Path) -> str:
    """Return the first line of a module's docstring."""
    return (ast.get_docstring(syntax(file)) or "").partition("\n")[0]


CLAUSE: Final = re.compile(
    r"^(?:"
    # Pronouns, question words and conjunctions: a clause, where a newcomer searches for a noun.
    r"(?:What|Whatever|Who|Whose|Whom|How|Where|When|Which|Why|Whether|If|It|They|We|You|This|That|These|Those|There|Here|"
    r"Everything|Everybody|Anything|Something|Nothing|Nobody|Any|Every|Each|Never|Only|So|To|Not)\b|"
    # Verbs, which differ from nouns of the same form ("Checks of the page") in what follows.
    r"(?:Add|Answer|Ask|Build|Change|Check|Choose|Collect|Compare|Compute|Convert|Count|Create|Decide|Draw|Export|Filter|"
    r"Find|Format|Give|Guard|Hold|Keep|Limit|List|Load|Look|Make|Measure|Mount|Name|Open|Parse|Print|Put|Read|Render|Return|"
    r"Run|Save|Say|Send|Serve|Show|Sort|Start|Store|Take|Test|Translate|Turn|Wrap|Write)(?:e?s)? "
    r"(?:the|a|an|what|it|its|each|every|all|one|our|that|whether|no|two|how|where|which)\b"
    r")"
)
"""Beginnings of a first line that is no noun phrase."""

METAPHORS: Final = frozenset(
    {
        "told", "tells", "stands", "stood", "standing", "foot", "feet", "footing", "crowd", "crowds",
        "crowded", "door", "doors", "ledger", "ledgers", "facet", "facets", "tracker", "trackers", "dossier",
        "dossiers",
    }
)  # fmt: skip
"""Words that nobody would search for; each has a plain one: stated, is, place, connection, guard, list, filter."""


def words_of(text: str) -> list[str]:
    """Return the words of a text or a name in lower case: `draw_ledger`, `drawLedger` and "a ledger" hold `ledger`."""
    return [word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", text)]


def metaphors_in(text: str) -> list[str]:
    """Return the metaphors that a text or a name holds."""
    return [word for word in words_of(text) if word in METAPHORS]


def python_metaphors(source: str) -> list[tuple[int, str]]:
    """Return metaphors in names, comments and docstrings of Python, each with its line; other texts are readers'."""
    found = []
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type in (tokenize.NAME, tokenize.COMMENT):
            found += [(token.start[0], word) for word in metaphors_in(token.string)]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.Module, ast.ClassDef, *FUNCTIONS)) and ast.get_docstring(node):
            text = node.body[0]
            found += [(text.lineno, word) for word in metaphors_in(ast.get_docstring(node) or "")]
    return sorted(found)


def script_metaphors(source: str) -> list[tuple[int, str]]:
    """Return metaphors in names and comments of a script or a style, each with its line; what is quoted is left out."""
    pattern = re.compile(r"/\*.*?\*/|//[^\n]*|`(?:\\.|[^`\\])*`|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.DOTALL)

    def without(match: re.Match[str]) -> str:
        text = match.group()
        return text if text.startswith("/") else "\n" * text.count("\n")

    # Names of classes are a contract with the tests.
    plain = re.sub(r"[.\-]?\b[\w]+(?:-[\w]+)+|\.pv\w*", " ", pattern.sub(without, source))
    return [(number, word) for number, line in enumerate(plain.splitlines(), start=1) for word in metaphors_in(line)]


def page_metaphors(source: str) -> list[tuple[int, str]]:
    """Return metaphors in the prose of a document, each with its line; what is code is left out."""
    blank = re.sub(
        r"^```.*?^```|`[^`\n]*`|\]\([^)]*\)", lambda m: "\n" * m.group().count("\n"), source, flags=re.M | re.S
    )
    return [(number, word) for number, line in enumerate(blank.splitlines(), start=1) for word in metaphors_in(line)]


def table_comparisons(tree: ast.AST) -> list[ast.Compare]:
    """Return the comparisons of a table's name with a text: `claim.table == "ties"`, `table in ("ties", "trade")`."""

    def is_table(node: ast.expr) -> bool:
        return (isinstance(node, ast.Attribute) and node.attr == "table") or (
            isinstance(node, ast.Name) and node.id == "table"
        )

    def has_text(node: ast.expr) -> bool:
        return any(isinstance(part, ast.Constant) and isinstance(part.value, str) for part in ast.walk(node))

    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            if any(map(is_table, sides)) and any(has_text(side) for side in sides if not is_table(side)):
                found.append(node)
    return found


def imports_by_text(tree: ast.AST) -> list[int]:
    """Return the lines where a module is imported by its name as text."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if (isinstance(node, ast.Name) and node.id in ("__import__", "import_module"))
        or (isinstance(node, ast.Attribute) and node.attr in ("import_module", "__import__"))
        or (isinstance(node, ast.ImportFrom) and any(name.name == "import_module" for name in node.names))
    ]


def report(root: Path = ROOT) -> str:
    """Return the numbers of a checkout as text."""
    modules = module_imports(root)
    lines = []
    for title, graph in (
        ("rooms (children of components; data; geo)", room_imports(modules, split=("components",))),
        ("rooms (children of components and of data; geo)", room_imports(modules)),
        ("modules", modules),
    ):
        circles = graph.circles()
        lines.append(
            f"{len(graph.rooms)} {title}: {graph.floors()} floors, {len(graph.arrows)} arrows, {len(circles)} circles"
        )
        lines += [f"  circle: {', '.join(circle)}" for circle in circles]
    files = [*python_files(*PACKAGES, root=root), *scripts(root)]
    sizes = sorted(len(file.read_text(encoding="utf-8").splitlines()) for file in files if file.name != "__init__.py")
    spans = [length(function) for file in python_files(*PACKAGES, root=root) for function in functions(syntax(file))]
    tables = sum(len(table_comparisons(syntax(file))) for file in python_files("components", "data", root=root))
    untested = [
        file
        for file in python_files(*PACKAGES, root=root)
        if (file.name != "__init__.py" or is_widget(file)) and has_functions(file) and not mirror(file, root).exists()
    ]
    lines += [
        f"{len(sizes)} files of code: median {sizes[len(sizes) // 2]} lines, longest {sizes[-1]}",
        f"{len(spans)} functions, longest {max(spans)} lines",
        f"{tables} comparisons of a table's name; {len(untested)} modules without a test file of their own",
        "modules a folder:",
        *(f"  {count:3} {folder}" for folder, count in modules_per_folder(root).most_common(8)),
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    print(report(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT))
