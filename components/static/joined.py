"""ES modules joined into one script: for a document that loads nothing, or that asks once for all it begins with.

Each module becomes a function that runs once, in the order of the imports, and returns what the module exports. Only
the forms of imports and exports that our modules use are known; any other is refused and never guessed at.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

_NAME: Final = r"[A-Za-z_$][\w$]*"
_IMPORT: Final = re.compile(
    rf'import (?:(?P<default>{_NAME}) from |\* as (?P<all>{_NAME}) from |{{(?P<some>[^{{}}"]*)}} from )?'
    r'"(?P<path>\.{1,2}/[^"\n]+\.js)";'
)
_SOME: Final = re.compile(rf"(?P<name>{_NAME})(?: as (?P<local>{_NAME}))?")
_EXPORT: Final = re.compile(
    rf"export (?P<default>default )?(?P<kind>(?:async )?function\*?|class|const)(?: (?P<name>{_NAME}))?"
)
_EMPTY: Final = re.compile(r"export \{\};")
_STATEMENT: Final = re.compile(r"^(?:import|export)\b", re.MULTILINE)
_RUN_BY_ADDRESS: Final = re.compile(r"\bimport\s*(?:\(|\.)")
_OF_ITS_ADDRESS: Final = re.compile(r"\bimport\s*\.")
_COMMENT: Final = re.compile(r"\s*(?://[^\n]*\n|/\*.*?\*/)", re.DOTALL)
_TEXT: Final = re.compile(
    r"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'"
    r"|(?<=[(,=:\[!&|?{};])\s*/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/|[`{}]",
    re.DOTALL,
)
_IN_TEMPLATE: Final = re.compile(r"`|\$\{|\\.", re.DOTALL)
_ENDS_A_SCRIPT: Final = re.compile(r"</script|<!--|\r|\0", re.IGNORECASE)


class UnknownFormError(ValueError):
    """A module has a form of import or export that is not known, or text that a script in a document cannot have."""


def joined(entry: str, read: Callable[[str], str], *, replaced: Mapping[str, str] | None = None) -> str:
    """
    Return a module with all that it imports as one script without imports.

    Parameters
    ----------
    entry
        Path of the module.
    read
        Returns the text of a module by its path.
    replaced
        Paths of modules in whose place others are taken.

    Raises
    ------
    UnknownFormError
        If a module has a form that is not known, or modules import each other in a circle.
    """
    found: dict[str, str] = {}
    _collect(entry, read, replaced or {}, found, ())
    return f'"use strict";\n{_functions(found)}'


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedModules:
    """
    Modules as one module, which exports what each of them exports under a name of its own.

    Attributes
    ----------
    text
        The one module.
    names
        The name of each module in it, by the module's path.
    exported
        What each module exports.
    """

    text: str
    names: Mapping[str, str]
    exported: Mapping[str, tuple[str, ...]]

    def module(self, path: str, address: str) -> str:
        """Return what one of the modules is at its own path: the same objects, from the one module at an address."""
        name = self.names[path]
        named = ", ".join(each for each in self.exported[path] if each != "default")
        lines = [f'import {{ {name} }} from "{address}";', f"export const {{ {named} }} = {name};"]
        return "\n".join(lines + [f"export default {name}.default;"] * ("default" in self.exported[path])) + "\n"

    def readdressed(self, path: str, text: str, address: str) -> str:
        """Return another module whose imports of these modules are from the one module at an address.

        Parameters
        ----------
        path, text
            The other module.
        address
            Where the one module is, as seen from the other one.
        """
        head, body = _head_of(text)
        lines = []
        for match in head:
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), match["path"]))
            if target not in self.names:
                lines.append(" ".join(match[0].split()))
                continue
            lines.append(f'import {{ {self.names[target]} }} from "{address}";')
            lines += [line.strip() for line in _names_of(path, match, self.names[target])]
        above = text[: len(text) - len(body)].count("\n")
        return " ".join(dict.fromkeys(lines)) + "\n" * above + body


def joined_modules(entries: Iterable[str], read: Callable[[str], str]) -> JoinedModules:
    """
    Return modules with all that they import as one module.

    Parameters
    ----------
    entries
        Paths of the modules.
    read
        Returns the text of a module by its path.

    Raises
    ------
    UnknownFormError
        If a module has a form that is not known, or modules import each other in a circle.
    """
    found: dict[str, str] = {}
    for entry in entries:
        _collect(entry, read, {}, found, (), loads=True)
    names = {path: f"m{number}" for number, path in enumerate(found)}
    exported = {path: tuple(_plain(path, _head_of(read(path))[1])[1]) for path in found}
    return JoinedModules(
        text=f"{_functions(found)}export {{ {', '.join(names.values())} }};\n", names=names, exported=exported
    )


def _functions(found: Mapping[str, str]) -> str:
    numbers = {path: number for number, path in enumerate(found)}
    parts = [f"const m{numbers[path]} = (() => {{\n{text}}})();\n" for path, text in found.items()]
    return re.sub("\0(.*?)\0", lambda match: f"m{numbers[match[1]]}", "".join(parts))


def _collect(
    path: str,
    read: Callable[[str], str],
    replaced: Mapping[str, str],
    found: dict[str, str],
    waiting: tuple[str, ...],
    *,
    loads: bool = False,
) -> None:
    """Add a module after those that it imports; the path of each that it names is between two zero characters."""
    if path in found:
        return
    if path in waiting:
        _refuse(path, f"imports itself by way of {' and '.join(waiting[waiting.index(path) :])}")
    text = read(path)
    _check(path, text, _OF_ITS_ADDRESS if loads else _RUN_BY_ADDRESS)
    head, body = _head_of(text)
    names: list[str] = []
    for match in head:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), match["path"]))
        target = replaced.get(target, target)
        _collect(target, read, replaced, found, (*waiting, path), loads=loads)
        names += _names_of(path, match, f"\0{target}\0")
    found[path] = "".join(names) + _body(path, body)


def _check(path: str, text: str, refused: re.Pattern[str]) -> None:
    if match := _ENDS_A_SCRIPT.search(text):
        _refuse(path, f"has {match[0]!r}, which a script in a document cannot have")
    if match := refused.search(code_of(text)):
        _refuse(path, f"has {match[0]!r}")


def code_of(text: str) -> str:
    """Return a module with spaces in place of its comments, strings, templates and patterns, each line where it was.

    One that has neither templates nor comments over several lines is returned as it is: what begins a line is code.
    """
    if "`" not in text and "/*" not in text:
        return text
    kept: list[str] = []
    depths: list[int] = []  # of braces, for each template that is open
    at, depth = 0, 0
    while match := _TEXT.search(text, at):
        kept.append(text[at : match.start()])
        at = match.end()
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth -= 1
        if match[0] == "`" or (match[0] == "}" and depths and depth == depths[-1]):
            if match[0] == "}":
                depths.pop()
            start, at = at, _end_of_template(text, at)
            kept.append(" " + _blank(text[start:at]))
            if text[at - 1] == "{":
                depths.append(depth)
                depth += 1
        else:
            kept.append(match[0] if match[0] in "{}" else _blank(match[0]))
    return "".join(kept) + text[at:]


def _end_of_template(text: str, at: int) -> int:
    """Return where a template ends, or where the next value in it begins."""
    while match := _IN_TEMPLATE.search(text, at):
        at = match.end()
        if match[0] in ("`", "${"):
            return at
    return len(text)


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _head_of(text: str) -> tuple[list[re.Match[str]], str]:
    """Return the imports with which a module begins, comments aside, and the rest of it."""
    found: list[re.Match[str]] = []
    at = 0
    while True:
        while comment := _COMMENT.match(text, at):
            at = comment.end()
        start = at + len(text[at:]) - len(text[at:].lstrip())
        match = _IMPORT.match(text, start)
        if match is None:
            return found, text[at:]
        found.append(match)
        at = match.end()


def _names_of(path: str, match: re.Match[str], module: str) -> Iterator[str]:
    """Yield the line that gives a module the names that it imports; none where it imports no name."""
    if match["all"]:
        yield f"const {match['all']} = {module};\n"
    elif match["default"]:
        yield f"const {{ default: {match['default']} }} = {module};\n"
    elif match["some"] is not None:
        names = [name.strip() for name in match["some"].split(",") if name.strip()]
        parsed = [_SOME.fullmatch(name) or _refuse(path, f"imports {name!r}") for name in names]
        inner = ", ".join(f"{name['name']}: {name['local'] or name['name']}" for name in parsed)
        yield f"const {{ {inner} }} = {module};\n"


def _body(path: str, body: str) -> str:
    """Return the text of a module without its exports, with a line at its end that returns them."""
    text, exported = _plain(path, body)
    inner = ", ".join(f"{name}: {local}" for name, local in exported.items())
    return f"{text.rstrip()}\nreturn {{ {inner} }};\n"


def _plain(path: str, body: str) -> tuple[str, dict[str, str]]:
    """Return the text of a module without its exports, and what each of them is called within it."""
    exported: dict[str, str] = {}

    def plain(match: re.Match[str]) -> str:
        if match["default"]:
            if match["name"]:
                exported["default"] = match["name"]
                return f"{match['kind']} {match['name']}"
            exported["default"] = "theDefault"
            return f"const theDefault = {match['kind']} "
        if not match["name"]:
            _refuse(path, f"has {match[0]!r}")
        exported[match["name"]] = match["name"]
        return f"{match['kind']} {match['name']}"

    code = code_of(body)
    parts, at = [], 0
    for statement in _STATEMENT.finditer(code):
        match = _EXPORT.match(body, statement.start())
        empty = _EMPTY.match(body, statement.start())
        if not match and not empty:
            _refuse(path, f"has {body[statement.start() :].splitlines()[0]!r}")
        parts.append(body[at : statement.start()])
        parts.append(plain(match) if match else "")
        at = (match or empty or statement).end()
    return "".join(parts) + body[at:], exported


def _refuse(path: str, fault: str) -> re.Match[str]:
    msg = f"{path} cannot be joined: it {fault}"
    raise UnknownFormError(msg)
