"""Reads the tables as the contract says: one place where a file becomes typed rows, all faults collected."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from data.errors import ContractError, Issue
from data.model import PartialDate

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER: Final = Path(__file__).parent
CONTRACT: Final = "datapackage.json"
NUMBER: Final = re.compile(r"-?\d+(\.\d+)?")


@dataclass(frozen=True, slots=True)
class Package:
    """The tables as read, before they are checked against each other.

    Attributes
    ----------
    contract
        The contract's resources by table name.
    version
        Version of the data.
    frames
        The tables; cells are str, int, float, bool, `datetime.date` or None for missing, so every column is of
        dtype object. The index is the row's line in its file.
    digest
        SHA-256 of the contract and all table files.
    """

    contract: Mapping[str, dict[str, Any]]
    version: str
    frames: Mapping[str, pd.DataFrame]
    digest: str


def read_contract(folder: Path = FOLDER) -> dict[str, Any]:
    """Read ``datapackage.json``.

    Raises
    ------
    ContractError
        If it is missing or no JSON.
    """
    file = folder / CONTRACT
    try:
        contract: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        msg = f"data/{CONTRACT} is missing: restore it from the repository"
        raise ContractError(msg) from None
    except ValueError as error:
        msg = f"data/{CONTRACT} is not valid JSON: {error}"
        raise ContractError(msg) from None
    return contract


def read_package(folder: Path = FOLDER) -> tuple[Package, list[Issue]]:
    """Read every table of the contract and collect what does not keep it.

    Parameters
    ----------
    folder
        Folder that holds ``datapackage.json`` and ``tables/``.

    Returns
    -------
    Package
        The tables; a table that cannot be read is empty.
    list of Issue
        All faults of shape.
    """
    contract = read_contract(folder)
    resources = {resource["name"]: resource for resource in contract["resources"]}
    whole = hashlib.sha256((folder / CONTRACT).read_bytes())
    issues: list[Issue] = []
    frames: dict[str, pd.DataFrame] = {}
    for name, resource in resources.items():
        body = _read_bytes(folder / resource["path"], issues, f"data/{resource['path']}")
        whole.update(name.encode() + b"\0" + body)
        frames[name] = _read_table(body, resource, issues)
    return Package(resources, contract["version"], frames, whole.hexdigest()), issues


def _read_bytes(file: Path, issues: list[Issue], label: str) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        issues.append(Issue(label, 0, "the file is missing: restore it, or write one with the header of the contract"))
        return b""


def _read_table(body: bytes, resource: dict[str, Any], issues: list[Issue]) -> pd.DataFrame:
    label, fields = f"data/{resource['path']}", resource["schema"]["fields"]
    names = [field["name"] for field in fields]
    empty = pd.DataFrame(columns=names, dtype=object)
    if not body:
        return empty
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        line = body[: error.start].count(b"\n") + 1
        issues.append(Issue(label, line, "the line is not UTF-8: save the file as UTF-8"))
        return empty
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[list[object]] = []
    lines: list[int] = []
    try:
        header = next(reader, [])
        if header != names:
            issues.append(Issue(label, 1, _header_fault(header, names)))
            return empty
        for cells in reader:
            line = reader.line_num
            if len(cells) != len(names):
                issues.append(Issue(label, line, f"the row has {len(cells)} cells, the header {len(names)}: count the commas"))
                continue
            rows.append([_cell(text, field, label, line, issues) for text, field in zip(cells, fields, strict=True)])
            lines.append(line)
    except csv.Error as error:
        issues.append(Issue(label, reader.line_num, f"the line is not CSV: {error}"))
    return pd.DataFrame(rows, columns=names, index=lines, dtype=object)


def _header_fault(header: list[str], names: list[str]) -> str:
    missing = [name for name in names if name not in header]
    extra = [name for name in header if name not in names]
    parts = [f"missing columns: {', '.join(missing)}"] if missing else []
    parts += [f"unknown columns: {', '.join(extra)}"] if extra else []
    return "; ".join(parts or ["the columns stand in another order"]) + f"; the contract says: {','.join(names)}"


def _cell(text: str, field: dict[str, Any], label: str, line: int, issues: list[Issue]) -> object:
    """Return a cell as its type; a cell that does not fit becomes None and an issue."""
    name, constraints = field["name"], field.get("constraints", {})
    if text == "":
        if constraints.get("required"):
            issues.append(Issue(label, line, f"{name} is empty: it must be given"))
        return None
    try:
        value = _typed(text, field)
    except ValueError as error:
        issues.append(Issue(label, line, f"{name} {error}"))
        return None
    if "enum" in constraints and text not in constraints["enum"]:
        issues.append(Issue(label, line, f"{name} {text!r} is not one of: {', '.join(constraints['enum'])}"))
        return None
    if "pattern" in constraints and not _pattern(constraints["pattern"]).fullmatch(text):
        issues.append(Issue(label, line, f"{name} {text!r} does not have the form {constraints['pattern']}"))
        return None
    if isinstance(value, int | float) and not isinstance(value, bool):
        for bound, wrong in (("minimum", value < constraints.get("minimum", value)), ("maximum", value > constraints.get("maximum", value))):
            if wrong:
                issues.append(Issue(label, line, f"{name} {text} is beyond the {bound}, {constraints[bound]}"))
    for item in text.split(";") if "items" in field else ():
        if item not in field["items"]:
            issues.append(Issue(label, line, f"{name} {item!r} is not one of: {', '.join(field['items'])}"))
    return value


@lru_cache(maxsize=64)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _typed(text: str, field: dict[str, Any]) -> object:
    kind = field["type"]
    if kind == "boolean":
        if text not in ("true", "false"):
            msg = f"{text!r} is neither true nor false"
            raise ValueError(msg)
        return text == "true"
    if kind in ("integer", "number"):
        if not NUMBER.fullmatch(text) or (kind == "integer" and "." in text):
            what = "a whole number" if kind == "integer" else "a number with a decimal point"
            msg = f"{text!r} is not {what}: no commas, spaces or units"
            raise ValueError(msg)
        return int(text) if kind == "integer" else float(text)
    if kind == "date":
        try:
            return date.fromisoformat(text)
        except ValueError:
            msg = f"{text!r} is no day: write it as 2016-11-04"
            raise ValueError(msg) from None
    if field.get("kind") == "partial_date":
        PartialDate.parse(text)
    return text
