"""The first tables of a store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa
from alembic import op

if TYPE_CHECKING:
    from collections.abc import Iterator

revision: Final = "0001"
down_revision: Final = None
branch_labels: Final = None
depends_on: Final = None

FIGURES: Final = (
    "by_id", "kz_id", "reporter", "flow", "measure", "product_scheme", "product_code", "product_name", "period_start",
    "period_end", "value", "unit", "currency", "obs_status", "qualifier", "basis", "as_written", "source_id", "note",
)  # fmt: skip
ORIGIN: Final = ("file", "sheet", "cell")


def upgrade() -> None:
    """Make the tables."""
    op.create_table("layers", _key("layer_id", primary_key=True))
    op.create_table(
        "versions",
        _key("layer_id"),
        sa.Column("version", sa.Integer, nullable=False),
        _key("kind"),
        _moment(),
        _key("who"),
        *_words("how_known", "file", "sha256", "fingerprint", "answers", "licence", "note"),
        sa.Column("undoes", sa.Integer),
        _key("name"),
        sa.Column("is_published", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("layer_id", "version", name="versions_key"),
        sa.ForeignKeyConstraint(["layer_id"], ["layers.layer_id"], name="versions_layer"),
        sa.ForeignKeyConstraint(
            ["layer_id", "undoes"], ["versions.layer_id", "versions.version"], name="versions_undoes"
        ),
        sa.CheckConstraint("version > 0", name="versions_from_one"),
    )
    _make_rows("rows", ("table_name", "row_id"), _key("content"))
    number = sa.Text().with_variant(sa.Numeric(), "postgresql")
    _make_rows(
        "observations", ("obs_id",), *(sa.Column(name, number) if name == "value" else _key(name) for name in FIGURES)
    )
    op.create_table(
        "remembered_answers",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        _key("fingerprint"),
        _moment(),
        _key("who"),
        _key("answers"),
    )
    op.create_index("remembered_answers_of", "remembered_answers", ["fingerprint", "seq"])
    _make_drafts()
    op.create_table(
        "documents",
        _key("kind"),
        _key("doc_id"),
        sa.Column("version", sa.Integer, nullable=False),
        _moment(),
        _key("who"),
        *_words("how_known", "note"),
        sa.Column("content", _text()),
        sa.PrimaryKeyConstraint("kind", "doc_id", "version", name="documents_key"),
        sa.CheckConstraint("version > 0", name="documents_from_one"),
    )


def _make_drafts() -> None:
    op.create_table(
        "drafts",
        _key("draft_id", primary_key=True),
        _moment(),
        *_words("layer_id", "who", "how_known", "file", "sha256"),
        _key("state"),
    )
    parts: dict[str, tuple[sa.Column[Any], ...]] = {
        "draft_rows": tuple(_words("table_name", "row_id", "content", *ORIGIN)),
        "draft_parts": (sa.Column("part", sa.LargeBinary, nullable=False),),
    }
    for table, columns in parts.items():
        op.create_table(
            table,
            _key("draft_id"),
            sa.Column("seq", sa.Integer, nullable=False),
            *columns,
            sa.PrimaryKeyConstraint("draft_id", "seq", name=f"{table}_key"),
            sa.ForeignKeyConstraint(["draft_id"], ["drafts.draft_id"], name=f"{table}_draft", ondelete="CASCADE"),
        )


def _make_rows(name: str, keys: tuple[str, ...], *columns: sa.Column[Any]) -> None:
    """Make a table of rows that are in a layer from one version to before another."""
    versions = ["versions.layer_id", "versions.version"]
    op.create_table(
        name,
        _key("layer_id"),
        *map(_key, keys),
        sa.Column("from_version", sa.Integer, nullable=False),
        sa.Column("to_version", sa.Integer),
        sa.Column("import_version", sa.Integer, nullable=False),
        *columns,
        *_words(*ORIGIN),
        sa.PrimaryKeyConstraint("layer_id", *keys, "from_version", name=f"{name}_key"),
        sa.ForeignKeyConstraint(["layer_id", "from_version"], versions, name=f"{name}_from"),
        sa.ForeignKeyConstraint(["layer_id", "to_version"], versions, name=f"{name}_to"),
        sa.CheckConstraint("to_version > from_version", name=f"{name}_in_order"),
    )
    current, ended = sa.text("to_version IS NULL"), sa.text("to_version IS NOT NULL")
    op.create_index(
        f"{name}_current", name, ["layer_id", *keys], unique=True, sqlite_where=current, postgresql_where=current
    )
    op.create_index(f"{name}_begun", name, ["layer_id", "from_version"])
    op.create_index(f"{name}_ended", name, ["layer_id", "to_version"], sqlite_where=ended, postgresql_where=ended)


def _text() -> sa.types.TypeEngine[str]:
    """Return the type of text that both stores order alike."""
    return sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def _key(name: str, *, primary_key: bool = False) -> sa.Column[str]:
    return sa.Column(name, _text(), nullable=False, primary_key=primary_key)


def _words(*names: str) -> Iterator[sa.Column[str]]:
    return (sa.Column(name, _text(), nullable=False, server_default="") for name in names)


def _moment() -> sa.Column[Any]:
    return sa.Column("at", sa.String(27).with_variant(sa.DateTime(timezone=True), "postgresql"), nullable=False)
