"""Mutants: operators of the product are changed one at a time, and the tests of a quick run must notice.

``python -m tests.mutants [--count 30] [--seed 1] [--near] [FOLDER ...]`` works on a clone of what is committed. Of each
mutant the test file of its module is run first, then the tests of its folder and those of its wing, then all;
``--near`` leaves out the last.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.extent import VARIABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[1]
OTHERS: Final[dict[type[ast.AST], type[ast.AST]]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
"""What an operator becomes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One changed operator.

    Attributes
    ----------
    path
        The module, from the root of the project.
    line
        Where it is.
    before, after
        The expression as it was and as it is.
    source
        The module with the change.
    """

    path: str
    line: int
    before: str
    after: str
    source: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.before} -> {self.after}"


def mutants_of(path: str, source: str) -> Iterator[Mutant]:
    """Yield each mutant of a module, in the order of its lines; annotations are left as they are."""
    for node in _expressions(ast.parse(source)):
        before = ast.get_source_segment(source, node)
        if before is None:
            continue
        for after in _changed(node):
            start, end = (_offset(source, *at) for at in _span(node))
            mutated = source.encode()[:start] + f"({after})".encode() + source.encode()[end:]
            yield Mutant(path=path, line=node.lineno, before=before, after=after, source=mutated.decode())


def _expressions(node: ast.AST) -> Iterator[ast.expr]:
    """Yield the expressions below a node that have operators."""
    if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"):
        return
    if isinstance(node, ast.Compare | ast.BoolOp | ast.BinOp) or (
        isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)
    ):
        yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _expressions(child)


def _changed(node: ast.expr) -> Iterator[str]:
    """Yield an expression with one of its operators changed."""
    if isinstance(node, ast.UnaryOp):
        yield ast.unparse(node.operand)
    elif isinstance(node, ast.Compare):
        for number, operator in enumerate(node.ops):
            operators = [*node.ops[:number], OTHERS[type(operator)](), *node.ops[number + 1 :]]
            yield ast.unparse(ast.Compare(node.left, operators, node.comparators))  # type: ignore[arg-type]
    elif isinstance(node, ast.BoolOp):
        yield ast.unparse(ast.BoolOp(OTHERS[type(node.op)](), node.values))  # type: ignore[arg-type]
    elif isinstance(node, ast.BinOp) and type(node.op) in OTHERS:
        yield ast.unparse(ast.BinOp(node.left, OTHERS[type(node.op)](), node.right))  # type: ignore[arg-type]


def _span(node: ast.expr) -> tuple[tuple[int, int], tuple[int, int]]:
    assert node.end_lineno is not None
    assert node.end_col_offset is not None
    return (node.lineno, node.col_offset), (node.end_lineno, node.end_col_offset)


def _offset(source: str, line: int, column: int) -> int:
    """Return the place in the bytes of a source that a line and a column name."""
    lines = source.encode().splitlines(keepends=True)
    return sum(map(len, lines[: line - 1])) + column


def drawn(folders: list[str], *, count: int, seed: int) -> list[Mutant]:
    """Return so many mutants of modules below some folders: other ones for each seed, each operator as likely."""
    files = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    found = [m for path in files for m in mutants_of(path.relative_to(ROOT).as_posix(), path.read_text("utf-8"))]
    return random.Random(seed).sample(found, min(count, len(found)))  # noqa: S311 - nothing is kept secret by it


def stages(path: str) -> list[list[str]]:
    """Return which tests are run for a module, one stage after the other."""
    module, tests = Path(path), Path("tests") / Path(path).parent
    wing = Path("tests", *module.parts[:2])
    own = [str(tests / f"test_{module.stem}.py")] if module.stem != "__init__" else []
    near = dict.fromkeys(place for place in (*own, str(tests), str(wing)) if (ROOT / place).exists())
    return [*([place] for place in near), []]


def killed_by(mutant: Mutant, copy: Path, *, near: bool) -> str | None:
    """Return the first stage whose tests fail on a mutant; None where it lives. `near` leaves out the last stage."""
    (copy / mutant.path).write_text(mutant.source, "utf-8")
    try:
        for stage in stages(mutant.path)[: -1 if near else None]:
            command = [sys.executable, "-m", "pytest", "--quiet", "--exitfirst", "--ignore", "tests/browser", *stage]
            ran = subprocess.run(
                command, cwd=copy, env=os.environ | {VARIABLE: "quick"}, capture_output=True, check=False, timeout=1_800
            )
            if ran.returncode:
                return " ".join(stage) or "the whole run"
        return None
    finally:
        (copy / mutant.path).write_bytes((ROOT / mutant.path).read_bytes())


def main() -> None:
    """Draw mutants, run their tests and print who lives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--near", action="store_true")
    parser.add_argument("folders", nargs="*", default=["components"])
    asked = parser.parse_args()
    dead = 0
    chosen = drawn(asked.folders, count=asked.count, seed=asked.seed)
    with tempfile.TemporaryDirectory(prefix="partnership-vector-mutants-") as folder:
        copy = Path(folder) / "copy"
        subprocess.run(["git", "clone", "--quiet", "--shared", str(ROOT), str(copy)], check=True)
        for name in (".venv", "node_modules"):
            (copy / name).symlink_to((ROOT / name).resolve())
        for mutant in chosen:
            killer = killed_by(mutant, copy, near=asked.near)
            dead += killer is not None
            print(f"{'LIVES' if killer is None else f'dies by {killer}'}  {mutant}", flush=True)
    print(f"{dead} of {len(chosen)} die")


if __name__ == "__main__":
    main()
