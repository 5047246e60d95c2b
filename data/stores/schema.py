"""Tables of a store, for SQLite and PostgreSQL alike."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Numeric,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    false,
    text,
)
from sqlalchemy.types import TypeDecorator

from data.layer_rows import Observation

if TYPE_CHECKING:
    from sqlalchemy import Dialect
    from sqlalchemy.types import TypeEngine

SQLITE: Final = "sqlite"
WORDS: Final = Text().with_variant(Text(collation="C"), "postgresql")
"""Text that both stores order alike: by the numbers of its letters."""


class Moment(TypeDecorator[datetime]):
    """A moment in UTC; SQLite has it as text that is ordered as time is."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the column's type."""
        return dialect.type_descriptor(String(27) if dialect.name == SQLITE else DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:  # noqa: ANN401
        """Return what is written."""
        if value is None or dialect.name != SQLITE:
            return value
        return value.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ANN401
        """Return what is read."""
        if value is None:
            return None
        return (datetime.fromisoformat(value) if dialect.name == SQLITE else value).astimezone(UTC)


class ExactNumber(TypeDecorator[str]):
    """A decimal as its text, digit for digit; a number in PostgreSQL, which keeps zeros at the end too."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the column's type."""
        return dialect.type_descriptor(Text() if dialect.name == SQLITE else Numeric())

    def process_bind_param(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ANN401
        """Return what is written."""
        return value if value is None or dialect.name == SQLITE else Decimal(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ANN401
        """Return what is read."""
        return value if value is None or dialect.name == SQLITE else format(value, "f")


METADATA: Final = MetaData()


def _words(name: str) -> Column[str]:
    return Column(name, WORDS, nullable=False, server_default="")


LAYERS: Final = Table("layers", METADATA, Column("layer_id", WORDS, primary_key=True))

VERSIONS: Final = Table(
    "versions",
    METADATA,
    Column("layer_id", WORDS, nullable=False),
    Column("version", Integer, nullable=False),
    Column("kind", WORDS, nullable=False),
    Column("at", Moment, nullable=False),
    Column("who", WORDS, nullable=False),
    *map(_words, ("how_known", "file", "sha256", "fingerprint", "answers", "licence", "note")),
    Column("undoes", Integer),
    Column("name", WORDS, nullable=False),
    Column("is_published", Boolean, nullable=False),
    PrimaryKeyConstraint("layer_id", "version", name="versions_key"),
    ForeignKeyConstraint(["layer_id"], ["layers.layer_id"], name="versions_layer"),
    ForeignKeyConstraint(["layer_id", "undoes"], ["versions.layer_id", "versions.version"], name="versions_undoes"),
    CheckConstraint("version > 0", name="versions_from_one"),
)
"""Each thing that was done to a layer, with its name and whether it was published afterwards."""

HISTORY: Final = ("layer_id", "from_version", "to_version", "import_version")
ORIGIN: Final = ("file", "sheet", "cell")
FIGURES: Final = tuple(Observation.__dataclass_fields__)


def _row_table(name: str, keys: tuple[str, ...], *columns: Column[Any]) -> Table:
    """Return a table of rows that are in a layer from one version to before another."""
    versions = ["versions.layer_id", "versions.version"]
    current = text("to_version IS NULL")
    return Table(
        name,
        METADATA,
        Column("layer_id", WORDS, nullable=False),
        *(Column(key, WORDS, nullable=False) for key in keys),
        Column("from_version", Integer, nullable=False),
        Column("to_version", Integer),
        Column("import_version", Integer, nullable=False),
        *columns,
        *map(_words, ORIGIN),
        PrimaryKeyConstraint("layer_id", *keys, "from_version", name=f"{name}_key"),
        ForeignKeyConstraint(["layer_id", "from_version"], versions, name=f"{name}_from"),
        ForeignKeyConstraint(["layer_id", "to_version"], versions, name=f"{name}_to"),
        CheckConstraint("to_version > from_version", name=f"{name}_in_order"),
        Index(f"{name}_current", "layer_id", *keys, unique=True, sqlite_where=current, postgresql_where=current),
        Index(f"{name}_begun", "layer_id", "from_version"),
        Index(
            f"{name}_ended",
            "layer_id",
            "to_version",
            sqlite_where=text("to_version IS NOT NULL"),
            postgresql_where=text("to_version IS NOT NULL"),
        ),
    )


ROWS: Final = _row_table("rows", ("table_name", "row_id"), Column("content", WORDS, nullable=False))
"""Rows of all tables but that of figures; their cells as JSON."""

FIGURE_ROWS: Final = _row_table(
    "observations",
    ("obs_id",),
    *(Column(name, ExactNumber) if name == "value" else Column(name, WORDS, nullable=False) for name in FIGURES),
)
"""Figures, a column for each cell."""

REMEMBERED: Final = Table(
    "remembered_answers",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("fingerprint", WORDS, nullable=False),
    Column("at", Moment, nullable=False),
    Column("who", WORDS, nullable=False),
    Column("answers", WORDS, nullable=False),
    Index("remembered_answers_of", "fingerprint", "seq"),
)

DRAFTS: Final = Table(
    "drafts",
    METADATA,
    Column("draft_id", WORDS, primary_key=True),
    Column("at", Moment, nullable=False),
    *map(_words, ("layer_id", "who", "how_known", "file", "sha256")),
    Column("state", WORDS, nullable=False),
)
"""What was brought and is not kept yet; the only tables whose rows change and go."""

DRAFT_ROWS: Final = Table(
    "draft_rows",
    METADATA,
    Column("draft_id", WORDS, nullable=False),
    Column("seq", Integer, nullable=False),
    *map(_words, ("table_name", "row_id", "content", *ORIGIN)),
    PrimaryKeyConstraint("draft_id", "seq", name="draft_rows_key"),
    ForeignKeyConstraint(["draft_id"], ["drafts.draft_id"], name="draft_rows_draft", ondelete="CASCADE"),
)

DRAFT_PARTS: Final = Table(
    "draft_parts",
    METADATA,
    Column("draft_id", WORDS, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("part", LargeBinary, nullable=False),
    PrimaryKeyConstraint("draft_id", "seq", name="draft_parts_key"),
    ForeignKeyConstraint(["draft_id"], ["drafts.draft_id"], name="draft_parts_draft", ondelete="CASCADE"),
)
"""The file of a draft, in parts."""

DOCUMENTS: Final = Table(
    "documents",
    METADATA,
    Column("kind", WORDS, nullable=False),
    Column("doc_id", WORDS, nullable=False),
    Column("version", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("who", WORDS, nullable=False),
    *map(_words, ("how_known", "note")),
    Column("content", WORDS),
    Column("action", WORDS, nullable=False, server_default="keep"),
    Column("is_published", Boolean, nullable=False, server_default=false()),
    Column("undoes", Integer),
    PrimaryKeyConstraint("kind", "doc_id", "version", name="documents_key"),
    CheckConstraint("version > 0", name="documents_from_one"),
)
"""Versions of notes and talks; the content of one that was withdrawn is NULL."""

GOODS: Final = Table(
    "goods",
    METADATA,
    Column("layer_id", WORDS, nullable=False),
    Column("import_key", WORDS, nullable=False),
    Column("from_version", Integer, nullable=False),
    Column("to_version", Integer),
    Column("import_version", Integer, nullable=False),
    Column("records", Integer, nullable=False),
    Column("source", WORDS, nullable=False, server_default=""),
    PrimaryKeyConstraint("layer_id", "import_key", "from_version", name="goods_key"),
    ForeignKeyConstraint(["layer_id", "from_version"], ["versions.layer_id", "versions.version"], name="goods_from"),
    ForeignKeyConstraint(["layer_id", "to_version"], ["versions.layer_id", "versions.version"], name="goods_to"),
    CheckConstraint("to_version > from_version", name="goods_in_order"),
)
"""Imports of records of goods, each in a layer from one version to before another."""

GOODS_PARTS: Final = Table(
    "goods_parts",
    METADATA,
    Column("layer_id", WORDS, nullable=False),
    Column("import_key", WORDS, nullable=False),
    Column("name", WORDS, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("part", LargeBinary, nullable=False),
    PrimaryKeyConstraint("layer_id", "import_key", "name", "seq", name="goods_parts_key"),
    ForeignKeyConstraint(["layer_id"], ["layers.layer_id"], name="goods_parts_layer"),
)
"""The files of an import of goods, in parts: what was brought, the records of each year, the names of the goods."""

DRAFT_GOODS: Final = Table(
    "draft_goods",
    METADATA,
    Column("draft_id", WORDS, nullable=False),
    Column("name", WORDS, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("part", LargeBinary, nullable=False),
    PrimaryKeyConstraint("draft_id", "name", "seq", name="draft_goods_key"),
    ForeignKeyConstraint(["draft_id"], ["drafts.draft_id"], name="draft_goods_draft", ondelete="CASCADE"),
)
"""The records of goods of a draft and the names of the goods, in parts."""
