"""Data dictionary: a page of all tables and columns, written from the contract."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from data.package.roles import MEANINGS

if TYPE_CHECKING:
    from data.package.contract import Contract, Field, Table

PATH: Final = Path(__file__).parents[2] / "docs" / "data-dictionary.md"
_TYPES: Final = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "date": "day",
}


def dictionary(contract: Contract) -> str:
    """Return the data dictionary of a contract as Markdown."""
    head = (
        "# Data dictionary\n\n"
        f"{contract.description}\n\n"
        f"Version {contract.version}, {contract.licence}. Written from `data/datapackage.json` by "
        "`python -m data dictionary`; change the contract, not this page.\n\n"
        "Every table is a CSV file: UTF-8, comma, LF, sorted by its key. An empty cell is a value that is not "
        "known or does not apply; lists are separated by semicolons.\n\n"
    )
    contents = "".join(
        f"- [{table.title}](#{_anchor(table.title)}): `{table.path}`\n" for table in contract.tables.values()
    )
    sections = "".join(_section(table) for table in contract.tables.values())
    return head + contents + "- [Roles of columns](#roles-of-columns)\n" + sections + _roles()


def _roles() -> str:
    rows = "".join(f"| `{role.value}` | {meaning[:1].upper()}{meaning[1:]}. |\n" for role, meaning in MEANINGS.items())
    return (
        "\n## Roles of columns\n\nThe code asks for a column by its role, whatever it is called in a table.\n\n"
        f"| role | meaning |\n|---|---|\n{rows}"
    )


def _section(table: Table) -> str:
    rows = "".join(
        f"| `{field.name}` | {_type(field)} | {_role(field)} | {_meaning(field, table)} |\n" for field in table.fields
    )
    fact = f" Each row is a claim of the kind `{table.fact.value}`." if table.fact else ""
    return (
        f"\n## {table.title}\n\n{_cell(table.description)}{fact} File `{table.path}`, "
        f"key {', '.join(f'`{name}`' for name in table.primary_key)}.\n\n"
        f"| column | type | role | meaning |\n|---|---|---|---|\n{rows}"
    )


def _role(field: Field) -> str:
    return f"`{field.role.value}`" if field.role else ""


def _type(field: Field) -> str:
    word = {"partial_date": "year, month or day", "list": "list"}.get(field.kind or "", _TYPES[field.type])
    return f"{word}, required" if field.required else word


def _meaning(field: Field, table: Table) -> str:
    parts = [_cell(field.description)]
    if field.enum or field.items:
        parts.append(f"One of {', '.join(f'`{value}`' for value in field.enum or field.items)}.")
    if field.minimum is not None or field.maximum is not None:
        bounds = (("at least", field.minimum), ("at most", field.maximum))
        parts.append(
            f"{' and '.join(f'{word} {value:g}' for word, value in bounds if value is not None).capitalize()}."
        )
    targets = [key.table for key in table.foreign_keys if key.field == field.name] or field.references
    if targets:
        parts.append(f"Points at {' or '.join(f'`{name}`' for name in targets)}.")
    return " ".join(parts)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _anchor(title: str) -> str:
    return title.lower().replace(" ", "-")
