"""The contract of the tables: what `datapackage.json` says of tables, columns, keys and enums."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, cast, get_args

from data.errors import ContractError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILE = "datapackage.json"
FieldType = Literal["string", "integer", "number", "boolean", "date"]
CLAIM_FIELDS = (
    "claim_id",
    "source_id",
    "locator",
    "citation",
    "as_stated",
    "qualifier",
    "status",
    "repeats",
    "note_en",
)
"""Columns that every claim table shares."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column; `kind` marks text that is a `partial_date` or a `list`, `references` names what its ids point at."""

    name: str
    type: FieldType
    description: str
    required: bool
    unique: bool
    enum: tuple[str, ...]
    pattern: str | None
    minimum: float | None
    maximum: float | None
    kind: Literal["partial_date", "list"] | None
    items: tuple[str, ...]
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """A column whose values are the single primary key of another table."""

    field: str
    table: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its file, its columns in order and its keys."""

    name: str
    title: str
    description: str
    path: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the columns, in order."""
        return tuple(field.name for field in self.fields)

    @property
    def is_claims(self) -> bool:
        """Whether each row is a claim with a source of its own."""
        return set(CLAIM_FIELDS) <= set(self.names)

    @property
    def is_parties(self) -> bool:
        """Whether each row is a party, a place or an organisation, of a claim."""
        return {"claim_id", "seq", "side", "place_id", "org_id"} <= set(self.names)

    def field(self, name: str) -> Field:
        """Return the column called `name`."""
        for field in self.fields:
            if field.name == name:
                return field
        raise ContractError(f"table {self.name} has no column {name!r}")


@dataclass(frozen=True, slots=True)
class Contract:
    """The whole contract, as far as the package reads it."""

    title: str
    description: str
    version: str
    created: str
    authors: tuple[str, ...]
    licence_id: str
    licence: str
    licence_url: str
    tables: Mapping[str, Table]

    def table(self, name: str) -> Table:
        """Return the table called `name`."""
        if name not in self.tables:
            raise ContractError(f"the contract has no table {name!r}")
        return self.tables[name]

    @property
    def texts(self) -> tuple[str, ...]:
        """What the contract says in words, of itself, its tables and their columns; each text once."""
        own = [self.title, self.description]
        for table in self.tables.values():
            own += [table.title, table.description, *(field.description for field in table.fields)]
        return tuple(dict.fromkeys(text for text in own if text))

    @property
    def claim_tables(self) -> tuple[Table, ...]:
        """Tables whose rows are claims."""
        return tuple(table for table in self.tables.values() if table.is_claims)

    @property
    def party_tables(self) -> tuple[Table, ...]:
        """Tables whose rows are parties of claims."""
        return tuple(table for table in self.tables.values() if table.is_parties)


def read_contract(folder: Path) -> Contract:
    """
    Read the contract of the tables in `folder`.

    Parameters
    ----------
    folder
        The folder that holds `datapackage.json` and `tables/`.

    Returns
    -------
    Contract
        The contract, its tables in the order of the file.
    """
    return parse_contract(read_bytes(folder))


def read_bytes(folder: Path) -> bytes:
    """Return the bytes of the contract file in `folder`."""
    try:
        return (folder / FILE).read_bytes()
    except OSError as error:
        raise ContractError(f"{folder.name}/{FILE} cannot be read: {error.strerror}") from error


def parse_contract(content: bytes) -> Contract:
    """Return the contract that the bytes of a `datapackage.json` spell out."""
    try:
        package = json.loads(content)
        licence = package["licenses"][0]
        tables = [_table(resource) for resource in package["resources"]]
        return Contract(
            title=package["title"],
            description=package["description"],
            version=package["version"],
            created=package["created"],
            authors=tuple(person["title"] for person in package["contributors"]),
            licence_id=licence["name"],
            licence=licence["title"],
            licence_url=licence["path"],
            tables={table.name: table for table in tables},
        )
    except (ValueError, KeyError, TypeError, IndexError) as error:
        if isinstance(error, ContractError):
            raise
        raise ContractError(f"{FILE} cannot be understood: {error!r}") from error


def _table(resource: Mapping[str, Any]) -> Table:
    schema = resource["schema"]
    keys = []
    for key in schema.get("foreignKeys", []):
        (field,) = key["fields"]
        keys.append(ForeignKey(field, key["reference"]["resource"] or resource["name"]))
    return Table(
        name=resource["name"],
        title=resource["title"],
        description=resource["description"],
        path=resource["path"],
        fields=tuple(_field(field) for field in schema["fields"]),
        primary_key=tuple(schema["primaryKey"]),
        foreign_keys=tuple(keys),
    )


def _field(field: Mapping[str, Any]) -> Field:
    rules = field.get("constraints", {})
    if field["type"] not in get_args(FieldType):
        raise ContractError(f"column {field['name']!r} has a type that is not understood: {field['type']!r}")
    return Field(
        name=field["name"],
        type=cast(FieldType, field["type"]),
        description=field["description"],
        required=rules.get("required", False),
        unique=rules.get("unique", False),
        enum=tuple(rules.get("enum", ())),
        pattern=rules.get("pattern"),
        minimum=rules.get("minimum"),
        maximum=rules.get("maximum"),
        kind=field.get("kind"),
        items=tuple(field.get("items", ())),
        references=tuple(field.get("references", ())),
    )
