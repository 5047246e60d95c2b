"""Scripts are served without their comments, and nothing else of them is another."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from components.static.files import FOLDER, LEAFLET, asset
from components.static.script_text import without_comments

NODE = Path(__file__).parents[3] / ".venv" / "bin" / "node"
# Reads pairs of texts and writes the numbers of those that differ in a sign of code or its line.
COMPARE = """const { parse } = require("internal/deps/acorn/acorn/dist/acorn");
const signs = (text) => {
  const found = [];
  const onToken = ({ type, value, loc }) => found.push([type.label, loc.start.line, String(value)]);
  parse(text, { onToken, locations: true, sourceType: "module", ecmaVersion: "latest" });
  return JSON.stringify(found);
};
const pairs = JSON.parse(require("fs").readFileSync(0, "utf-8"));
console.log(JSON.stringify(pairs.flatMap(([one, other], at) => (signs(one) === signs(other) ? [] : [at]))));
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("// one\nconst a = 1; // kept\n", "\nconst a = 1; // kept\n"),
        ("/**\n * two\n */\nconst a = 1;\n", "\n\n\nconst a = 1;\n"),
        ("const a = /** @type {string} */ (b);\n", "const a = /** @type {string} */ (b);\n"),
        ("  /* a */ b();\n", "  /* a */ b();\n"),
        ("const a = `\n// text\n/* text */\n`;\n", "const a = `\n// text\n/* text */\n`;\n"),
        ('const a = "// text";\n', 'const a = "// text";\n'),
    ],
)
def test_comments_on_lines_of_their_own_become_empty_lines(text: str, expected: str) -> None:
    assert without_comments(text) == expected


def test_every_script_is_the_same_code_on_the_same_lines() -> None:
    paths = [path for path in sorted(FOLDER.rglob("*.js")) if path.parent != LEAFLET]
    assert len(paths) > 100
    served = [asset(path.relative_to(FOLDER).as_posix()).decode() for path in paths]
    pairs = [[path.read_text(encoding="utf-8"), text] for path, text in zip(paths, served, strict=True)]
    command = [str(NODE), "--expose-internals", "-e", COMPARE]
    done = subprocess.run(command, input=json.dumps(pairs), capture_output=True, check=True, encoding="utf-8")
    assert [paths[number].name for number in json.loads(done.stdout)] == []
    assert sum(map(len, served)) < 0.85 * sum(len(written) for written, _ in pairs)
