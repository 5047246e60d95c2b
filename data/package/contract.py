"""The contract of the tables: what `datapackage.json` says of tables, columns, their roles, keys and enums."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, cast, get_args

from data.enums import Fact, Lang
from data.errors import ContractError
from data.package.roles import DATES, ENDS, HEDGE_SUFFIX, NEEDED, PARTIES, PLACES, REPEATED, TYPES, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
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
    """A column of a table.

    Attributes
    ----------
    role
        What it is for, where that is more than its name; see `data.package.roles`.
    kind
        Marks text that is a date of reduced precision, a list separated by semicolons or an address of the web.
    items
        What a list may hold; empty where that is open.
    references
        The tables that its ids point at, where no foreign key does.
    units
        What one of each unit of its vocabulary amounts to; a unit that is not named is one piece.
    excuses
        The rules of sense that a row may break, by the kind of the conflict that names it.
    """

    name: str
    type: FieldType
    description: str
    required: bool
    unique: bool
    enum: tuple[str, ...]
    pattern: str | None
    minimum: float | None
    maximum: float | None
    kind: Literal["partial_date", "list", "address"] | None
    items: tuple[str, ...]
    references: tuple[str, ...]
    role: Role | None = None
    units: Mapping[str, tuple[str, float]] = dataclasses.field(default_factory=dict)
    excuses: Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)

    @property
    def is_free(self) -> bool:
        """Whether it may hold any words."""
        return self.type == "string" and not (self.enum or self.pattern or self.kind)


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """A column whose values are the single primary key of another table."""

    field: str
    table: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its file, its columns in order, its keys, and what its claims are where its rows are claims."""

    name: str
    title: str
    description: str
    path: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]
    fact: Fact | None = None

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
        """Whether each row is a party or a speaker of a claim."""
        return bool(self.columns(*PARTIES))

    @property
    def party_columns(self) -> tuple[str, ...]:
        """The columns of which each row of parties fills exactly one; words for an unnamed party count in English."""
        return self.columns(*PARTIES) + self.columns(Role.UNNAMED)[:1]

    def columns(self, *roles: Role) -> tuple[str, ...]:
        """Return the names of the columns that have one of some roles, in the order of the table."""
        return tuple(field.name for field in self.fields if field.role in roles)

    def column(self, *roles: Role) -> str | None:
        """Return the name of the column that has one of some roles, a title's without its language; None for none."""
        return next((_stem(name) for name in self.columns(*roles)), None)

    @property
    def roles(self) -> dict[str, str]:
        """The name of the column of each role, as `column` gives it."""
        return {role.value: name for role in Role if (name := self.column(role))}

    @property
    def hedged(self) -> tuple[tuple[str, str], ...]:
        """The column of each amount with the column of its hedge."""
        return tuple(
            (amount, hedge)
            for amount in self.columns(Role.AMOUNT)
            for hedge in self.columns(Role.HEDGE)
            if amount.startswith(hedge.removesuffix(HEDGE_SUFFIX))
        )

    def target(self, column: str) -> str | None:
        """Return the table that a column's foreign key points at, None where it has none."""
        return next((key.table for key in self.foreign_keys if key.field == column), None)

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
        """Tables whose rows are parties or speakers of claims."""
        return tuple(table for table in self.tables.values() if table.is_parties)

    def of(self, *facts: Fact) -> tuple[Table, ...]:
        """Return the tables whose claims are of some kinds of facts."""
        return tuple(table for table in self.tables.values() if table.fact in facts)


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


@lru_cache(maxsize=4)
def parse_contract(content: bytes) -> Contract:
    """Return the contract that the bytes of a `datapackage.json` spell out; of the same bytes it is read once."""
    try:
        package = json.loads(content)
        licence = package["licenses"][0]
        tables = {resource["name"]: _table(resource) for resource in package["resources"]}
        for table in tables.values():
            for fault in _role_faults(table, tables):
                raise ContractError(f"table {table.name!r} {fault}")
        return Contract(
            title=package["title"],
            description=package["description"],
            version=package["version"],
            created=package["created"],
            authors=tuple(person["title"] for person in package["contributors"]),
            licence_id=licence["name"],
            licence=licence["title"],
            licence_url=licence["path"],
            tables=tables,
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
        fact=Fact(resource["fact"]) if "fact" in resource else None,
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
        role=Role(field["role"]) if "role" in field else None,
        units={name: (str(unit["kind"]), float(unit["of"])) for name, unit in field.get("units", {}).items()},
        excuses={kind: tuple(rules) for kind, rules in field.get("excuses", {}).items()},
    )


def _stem(column: str) -> str:
    """Return the name of a column without its language."""
    stem, _, lang = column.rpartition("_")
    return stem if lang in set(Lang) else column


def _role_faults(table: Table, tables: Mapping[str, Table]) -> Iterator[str]:
    """Say where the roles of a table's columns do not fit each other, their types or what its claims are."""
    for role in Role:
        columns = table.columns(role)
        if len(columns) > 1 and role not in REPEATED:
            yield f"has more than one column of the role {role.value!r}: {', '.join(columns)}"
        for name in columns:
            if fault := _misfit(table, role, name, tables):
                yield f"has a column {name!r} of the role {role.value!r} that {fault}"
    if len({_stem(name) for name in table.columns(Role.TITLE)}) > 1:
        yield f"has titles of different names: {', '.join(table.columns(Role.TITLE))}"
    if len(table.columns(*ENDS)) > 1:
        yield f"ends in more than one column: {', '.join(table.columns(*ENDS))}"
    if table.is_claims != (table.fact is not None):
        yield "must say what its claims are (fact)" if table.is_claims else "has a fact, but its rows are no claims"
    if table.fact:
        if missing := sorted(NEEDED[table.fact] - set(table.roles)):
            yield f"states a {table.fact.value} and needs columns of the roles: {', '.join(missing)}"
        if len(table.columns(*DATES)) != 1:
            yield f"must have one column of the roles {' or '.join(DATES)}"


def _misfit(table: Table, role: Role, name: str, tables: Mapping[str, Table]) -> str | None:
    """Say why a column cannot have a role, None where it can."""
    field = table.field(name)
    if role in (*DATES, *ENDS):
        return None if field.type == "date" or field.kind == "partial_date" else "holds no dates"
    if role in (*PLACES, *PARTIES, Role.BELONGS_TO, Role.SIGNING, Role.DOCUMENT):
        return _misdirection(table, role, name, tables)
    if role is Role.HEDGE:
        return None if name in {hedge for _, hedge in table.hedged} else "hedges no amount"
    expected = TYPES.get(role, ("string",))
    return None if field.type in expected else f"is not of the type {' or '.join(expected)}"


def _misdirection(table: Table, role: Role, name: str, tables: Mapping[str, Table]) -> str | None:
    """Say why a column of ids does not point at what its role needs, None where it does."""
    field, target = table.field(name), table.target(name)
    pointed = [*field.references, *([target] if target else [])]
    if role in PARTIES:
        return None if target else "points at no table"
    if role in (Role.SIGNING, Role.DOCUMENT):
        found = [tables.get(other) for other in pointed]
        fits = bool(found) and all(other and other.fact is Fact.AGREEMENT for other in found)
        if role is Role.SIGNING:
            return None if fits and field.kind == "list" else "does not list agreements"
        return None if fits else "does not point at agreements"
    wanted = "places" if role in PLACES else "claims"
    return None if wanted in pointed else f"does not point at {wanted}"
