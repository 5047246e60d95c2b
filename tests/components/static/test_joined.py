"""Joining of modules: known forms of imports and exports work in the joined script, all others are refused."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.static.joined import UnknownFormError, code_of, joined, joined_modules

NODE = shutil.which("node") or str(Path(__file__).parents[3] / ".venv" / "bin" / "node")


def join(**modules: str) -> str:
    """Return the joined script of modules by their names; `main` begins."""
    return joined("a/main.js", {f"a/{name}.js": text for name, text in modules.items()}.__getitem__)


def run(script: str) -> object:
    """Return what a script writes, as JSON, run as a module by Node."""
    done = subprocess.run(
        [NODE, "--input-type=module", "-"], input=script, capture_output=True, check=True, encoding="utf-8"
    )
    return json.loads(done.stdout)


def test_all_known_forms_work_once_joined() -> None:
    script = join(
        main="""// First a comment.
/* And another. */
import theDefault from "./both.js";
import * as all from "./both.js";
import { one, two as zwei,
  Three } from "./some.js";
import "./effect.js";

console.log(JSON.stringify([theDefault(), all.default(), all.other, one(), zwei, new Three().name, globalThis.effect]));
""",
        both="""export default function () {
  return "default";
}
export const other = "other";
""",
        some="""import { other } from "./both.js";
export function one() {
  return `${other} ${`within ${"it"}`}`;
}
export const two = 2;
export class Three {
  name = "three";
}
export async function four() {}
export {};
""",
        effect='globalThis.effect = "effect";\n',
    )
    assert run(script) == ["default", "default", "other", "other within it", 2, "three", "effect"]


def test_each_module_runs_once_before_those_that_import_it() -> None:
    script = join(
        main='import "./left.js";\nimport "./right.js";\nconsole.log(JSON.stringify(globalThis.ran));\n',
        left='import "./base.js";\nglobalThis.ran.push("left");\n',
        right='import "./base.js";\nglobalThis.ran.push("right");\n',
        base='globalThis.ran = [...(globalThis.ran ?? []), "base"];\n',
    )
    assert run(script) == ["base", "left", "right"]


def test_names_of_one_module_are_not_those_of_another() -> None:
    script = join(
        main='import { value } from "./other.js";\nconst own = 1;\nconsole.log(JSON.stringify([own, value]));\n',
        other="const own = 2;\nexport const value = own;\n",
    )
    assert run(script) == [1, 2]


def test_another_module_is_taken_in_the_place_of_one() -> None:
    modules = {
        "a/main.js": 'import { name } from "../b/asked.js";\nconsole.log(JSON.stringify(name));\n',
        "b/asked.js": 'export const name = "asked";\n',
        "c/held.js": 'export const name = "held";\n',
    }
    assert run(joined("a/main.js", modules.__getitem__, replaced={"b/asked.js": "c/held.js"})) == "held"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('export * from "./x.js";\n', "export * from"),
        ("const a = 1;\nexport { a };\n", "export { a }"),
        ("export let a = 1;\n", "export let a"),
        ("export var a = 1;\n", "export var a"),
        ("export const { a } = {};\n", "export const"),
        ('import { "a b" as c } from "./x.js";\n', "import {"),
        ('import { a } from "x";\n', "import { a }"),
        ('const first = 1;\nimport { a } from "./x.js";\n', "import { a }"),
        ('const x = await import("./x.js");\n', "import("),
        ("const x = import.meta.url;\n", "import."),
        ('const text = "</script>";\n', "</script"),
        ("const text = '<!--';\n", "<!--"),
        ("const a = 1;\r\n", "\\\\r"),
    ],
)
def test_forms_that_are_not_known_are_refused_with_their_module(text: str, fault: str) -> None:
    with pytest.raises(UnknownFormError, match=r"a/main\.js cannot be joined") as refused:
        join(main=text, x="export const a = 1;\n")
    assert fault.replace("\\\\", "\\") in str(refused.value)


def test_modules_that_import_each_other_are_refused() -> None:
    with pytest.raises(UnknownFormError, match=r"imports itself by way of a/main\.js and a/x\.js"):
        join(main='import "./x.js";\n', x='import "./main.js";\n')


def test_what_looks_like_code_in_texts_and_comments_stays_as_it_is() -> None:
    script = join(
        main="""/*
import { a } from "./not_there.js";
export const b = 1;
*/
const text = `
export const c = 2;
import { d } from "./not_there.js";
${`export const e = ${1 + 1}`} } {
`;
const pattern = /[`"'{]/g, divided = 8 / 2 / 2;
console.log(JSON.stringify([text, "import(".length, "`{".replace(pattern, ""), divided]));
""",
    )
    text = '\nexport const c = 2;\nimport { d } from "./not_there.js";\nexport const e = 2 } {\n'
    assert run(script) == [text, 7, "", 2]


@given(st.lists(st.sampled_from(["`", "${", "}", "{", '"', "'", "\\", "//", "/*", "*/", "\n", "export ", "a"])))
def test_code_has_as_many_lines_and_letters_as_its_text(parts: list[str]) -> None:
    text = "`" + "".join(parts)
    code = code_of(text)
    assert len(code) == len(text)
    assert code.count("\n") == text.count("\n")


@pytest.mark.thorough
@given(text=st.text())
def test_any_text_is_the_same_once_joined(text: str) -> None:
    written = json.dumps(text).replace("<", "\\u003c").replace("\x7f", "\\u007f")
    script = join(main=f"const text = {written};\nconsole.log(JSON.stringify(text));\n")
    assert json.loads(json.dumps(run(script))) == text


MODULES = {
    "a/first.js": 'import { count } from "./shared.js";\nexport const draw = () => count() + 1;\n',
    "a/second.js": """import { count } from "./shared.js";
export default function () {
  return count();
}
export function also() {}
""",
    "a/shared.js": """const seen = [];
export const count = () => seen.push(1);
export const load = (at) => import(at);
""",
    "b/other.js": """// A part.
import {
  count as howMany,
} from "../a/shared.js";
import second from "../a/second.js";
import { far } from "./far.js";

export const draw = () => howMany();
""",
}


def test_several_modules_are_one_that_others_take_from(tmp_path: Path) -> None:
    found = joined_modules(["a/first.js", "a/second.js"], MODULES.__getitem__)
    assert set(found.names) == set(found.exported) == {"a/first.js", "a/second.js", "a/shared.js"}
    assert found.exported["a/second.js"] == ("default", "also")
    files = {"first.js": found.text, "b/far.js": "export const far = 1;\n"}
    files |= {path: found.module(path, "../first.js") for path in found.names}
    files["b/other.js"] = found.readdressed("b/other.js", MODULES["b/other.js"], "../first.js")
    files["main.js"] = """import { draw } from "./a/first.js";
import { draw as other } from "./b/other.js";
import { also } from "./a/second.js";
import count from "./a/second.js";
console.log(JSON.stringify([draw(), other(), count(), typeof also]));
"""
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    done = subprocess.run([NODE, str(tmp_path / "main.js")], capture_output=True, check=True, encoding="utf-8")
    assert json.loads(done.stdout) == [2, 2, 3, "function"], "what they share is there once"
    lines = files["b/other.js"].splitlines()
    assert lines.index("export const draw = () => howMany();") == MODULES["b/other.js"].splitlines().index(
        "export const draw = () => howMany();"
    )


def test_one_of_several_modules_may_load_by_address_and_none_may_know_its_own() -> None:
    assert "import(at)" in joined_modules(["a/shared.js"], MODULES.__getitem__).text
    with pytest.raises(UnknownFormError, match=r"a/own\.js .*import\."):
        joined_modules(["a/own.js"], {"a/own.js": "export const here = import.meta.url;\n"}.__getitem__)
