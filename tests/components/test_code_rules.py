"""No data become code, markup or a command: forbidden imports, calls and options, found in the syntax tree."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
FILES = sorted(
    [*ROOT.glob("*.py"), *(f for room in ("components", "data", "geo") for f in (ROOT / room).rglob("*.py"))]
)
SCRIPTS = sorted(f for f in (ROOT / "components").rglob("*.js") if "leaflet" not in f.parts)

MODULES = {
    "pickle", "cPickle", "_pickle", "dill", "cloudpickle", "joblib", "shelve", "marshal", "jsonpickle", "code",
    "codeop", "subprocess", "pty", "telnetlib", "xmlrpc", "runpy", "ctypes",
}  # fmt: skip
"""Modules that make code or commands of data."""

CALLS = {
    "eval", "exec", "compile", "__import__", "breakpoint", "input",
    "os.system", "os.popen", "pd.eval", "pandas.eval", "pd.read_pickle", "pandas.read_pickle", "np.load", "numpy.load",
    "yaml.load", "Template", "jinja2.Template", "Environment", "from_string", "logging.config.listen",
    "st.markdown", "st.html", "st.write", "st.cache_data", "st.cache_resource", "st.experimental_memo",
    "components.html", "components.iframe", "components.v1.html", "folium.Popup", "folium.Tooltip", "folium.Element",
    "folium.Html", "folium.IFrame", "folium.DivIcon", "folium.JavascriptLink", "Popup", "Tooltip", "GeoJsonTooltip",
    "GeoJsonPopup", "JsCode", "random.seed", "tempfile.mktemp",
}  # fmt: skip
"""Calls that take text for code or markup, or keep what a visitor sees for the next one."""

METHODS = {"to_pickle", "query", "eval", "from_string", "format_map", "read_html", "to_html", "_repr_html_"}
OPTIONS = {"unsafe_allow_html", "unsafe_allow_javascript", "allow_pickle", "shell"}
OF_THE_WORKER = {
    "components/worker/process.py": {"import pickle", "import subprocess"},
    "components/worker/__main__.py": {"import pickle"},
}
"""The server starts its drawing process by a fixed command, and hands it the facts through a pipe of its own."""

SINKS = (
    r"\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|\beval\s*\(|new\s+Function|\bFunction\s*\(|DOMParser|"
    r"createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe|\.srcdoc|srcdoc\s*:|javascript:|setTimeout\s*\(\s*[\"'`]|"
    r"setInterval\s*\(\s*[\"'`]|execScript|importScripts|\bonerror\s*=|postMessage\s*\(.*[\"']\*[\"']"
)


@cache
def trees() -> dict[str, ast.AST]:
    """Return the syntax trees of our code by the paths of the files, read once for all rules."""
    return {f.relative_to(ROOT).as_posix(): ast.parse(f.read_text(encoding="utf-8")) for f in FILES}


def test_all_of_our_code_is_read() -> None:
    assert len(trees()) == len(FILES) > 450
    assert len(SCRIPTS) > 100


def faults(code: ast.AST) -> Iterator[str]:
    """Yield the forbidden imports, calls and options of a piece of code."""
    for node in ast.walk(code):
        match node:
            case ast.Import(names=names):
                yield from (f"import {n.name}" for n in names if n.name.split(".")[0] in MODULES)
            case ast.ImportFrom(module=str(module)) if module.split(".")[0] in MODULES:
                yield f"from {module} import"
            case ast.Call(func=func):
                name = ast.unparse(func)
                if name in CALLS or (
                    isinstance(func, ast.Attribute) and func.attr in METHODS and not _is_literal(node)
                ):
                    yield f"{name}()"
                yield from (f"{word.arg}=" for word in node.keywords if word.arg in OPTIONS)
            case ast.Attribute() if ast.unparse(node) in {"st.cache_data", "st.cache_resource"}:
                yield ast.unparse(node)


def _is_literal(call: ast.Call) -> bool:
    """Whether all arguments of a call are literals."""
    return bool(call.args) and all(isinstance(given, ast.Constant) for given in call.args)


def test_no_code_of_ours_runs_text_as_code() -> None:
    found = {path: set(faults(code)) - _own(path) for path, code in trees().items()}
    assert {path: of_file for path, of_file in found.items() if of_file} == {}


def _own(path: str) -> set[str]:
    """Return what a file may do.

    The recipe of the boundaries runs pip and asks a tree of shapes, on a developer's machine alone. The typesetting of
    papers has one program, its own layout; texts come to it as data.
    """
    own = {"import subprocess", "others.query()"} if "recipe" in Path(path).parts else set()
    own |= {"typst.query()"} if Path(path).name == "typesetting.py" else set()
    return own | OF_THE_WORKER.get(path, set())


def test_the_server_packs_its_records_for_the_drawing_process_and_unpacks_none() -> None:
    """What comes back are bytes of files: a drawing process that goes wrong cannot make the server run anything."""
    code = (ROOT / "components/worker/process.py").read_text(encoding="utf-8")
    assert set(re.findall(r"pickle\.(\w+)", code)) == {"dumps", "HIGHEST_PROTOCOL"}


@pytest.mark.parametrize(
    "code",
    [
        "import pickle", "from pickle import loads", "eval('1')", "exec(x)", "st.markdown(x, unsafe_allow_html=True)",
        "@st.cache_data\ndef f(): ...", "@st.cache_data(ttl=1)\ndef f(): ...", "folium.Popup(x)", "pd.read_pickle(x)",
        "np.load(x, allow_pickle=True)", "frame.query(x)", "frame.eval(x)", "subprocess.run(x, shell=True)",
        "Environment().from_string(x)", "text.format_map(x)", "frame.to_html()",
    ],
)  # fmt: skip
def test_each_of_these_is_found(code: str) -> None:
    assert list(faults(ast.parse(code)))


def test_no_script_of_ours_makes_markup_or_code_of_text() -> None:
    found = {}
    for file in SCRIPTS:
        code = re.sub(r"^\s*//.*$|/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
        # `make` sets attributes: one whose name comes from data could be a listener.
        found[file.name] = re.findall(SINKS, code) + re.findall(r"setAttribute\(\s*(?!name\b|[\"']).*", code)
    assert {name: of_file for name, of_file in found.items() if of_file} == {}


@pytest.mark.parametrize(
    "code", ["e.innerHTML = x", "new Function(x)", "setTimeout('x')", "a.href = 'javascript:x'", "document.write(x)"]
)
def test_each_of_these_is_found_in_a_script(code: str) -> None:
    assert re.search(SINKS, code)


def test_texts_are_formatted_once_so_that_braces_of_the_data_are_not_fields() -> None:
    """`_("{name}").format(name=text).format(...)` would read braces of the data; so would `%` on what was filled."""
    found = []
    for path, code in trees().items():
        for node in ast.walk(code):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format"):
                continue
            of = node.func.value
            if isinstance(of, ast.Call) and isinstance(of.func, ast.Attribute) and of.func.attr == "format":
                found.append(f"{path}:{node.lineno}")
            if isinstance(of, ast.JoinedStr):
                found.append(f"{path}:{node.lineno}")
    assert found == []


def cache_faults(code: ast.AST) -> Iterator[str]:
    """Give the caches without an end, and those that would keep an atlas or a view alive: `derived` is for these."""
    for node in ast.walk(code):
        if not isinstance(node, ast.FunctionDef):
            continue
        of_atlas = re.search(r"\b(atlas|Atlas|view|View)\b", ast.unparse(node.args))
        for mark in map(ast.unparse, node.decorator_list):
            if mark in {"cache", "functools.cache"}:
                yield f"{node.lineno} {mark}"
            elif re.match(r"(functools\.)?lru_cache|(\w+\.)?derived", mark):
                if not re.search(r"maxsize=(\d|len\()", mark):
                    yield f"{node.lineno} {mark}"
                if ("lru_cache" in mark) == bool(of_atlas):
                    yield f"{node.lineno} {mark} def {node.name}({ast.unparse(node.args)})"


def test_a_cache_is_bounded_and_what_is_computed_of_an_atlas_is_kept_in_it() -> None:
    """A cache keyed by what visitors ask must have an end; Streamlit's own would copy frames for each of them."""
    found = {path: list(cache_faults(code)) for path, code in trees().items()}
    assert {path: of_file for path, of_file in found.items() if of_file} == {}


@pytest.mark.parametrize(
    "code",
    [
        "@cache\ndef f(): ...", "@lru_cache\ndef f(): ...", "@lru_cache()\ndef f(): ...",
        "@lru_cache(maxsize=None)\ndef f(): ...", "@lru_cache(maxsize=2)\ndef f(atlas: Atlas): ...",
        "@functools.lru_cache(maxsize=2)\ndef f(facts: Atlas): ...", "@lru_cache(maxsize=8)\ndef f(n, view: View): ...",
        "@derived(maxsize=None)\ndef f(atlas: Atlas): ...", "@derived(maxsize=1)\ndef f(n: int): ...",
    ],
)  # fmt: skip
def test_the_guard_of_caches_sees_each_of_these(code: str) -> None:
    assert list(cache_faults(ast.parse(code)))
