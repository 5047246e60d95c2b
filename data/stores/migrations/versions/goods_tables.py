"""Tables of records of trade by goods."""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0003"
down_revision: Final = "0002"
branch_labels: Final = None
depends_on: Final = None


def upgrade() -> None:
    """Make the tables."""
    versions = ["versions.layer_id", "versions.version"]
    op.create_table(
        "goods",
        _key("layer_id"),
        _key("import_key"),
        sa.Column("from_version", sa.Integer, nullable=False),
        sa.Column("to_version", sa.Integer),
        sa.Column("import_version", sa.Integer, nullable=False),
        sa.Column("records", sa.Integer, nullable=False),
        sa.Column("source", _text(), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("layer_id", "import_key", "from_version", name="goods_key"),
        sa.ForeignKeyConstraint(["layer_id", "from_version"], versions, name="goods_from"),
        sa.ForeignKeyConstraint(["layer_id", "to_version"], versions, name="goods_to"),
        sa.CheckConstraint("to_version > from_version", name="goods_in_order"),
    )
    op.create_table(
        "goods_parts",
        _key("layer_id"),
        _key("import_key"),
        _key("name"),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("part", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("layer_id", "import_key", "name", "seq", name="goods_parts_key"),
        sa.ForeignKeyConstraint(["layer_id"], ["layers.layer_id"], name="goods_parts_layer"),
    )
    op.create_table(
        "draft_goods",
        _key("draft_id"),
        _key("name"),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("part", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("draft_id", "name", "seq", name="draft_goods_key"),
        sa.ForeignKeyConstraint(["draft_id"], ["drafts.draft_id"], name="draft_goods_draft", ondelete="CASCADE"),
    )


def _text() -> sa.types.TypeEngine[str]:
    """Return the type of text that both stores order alike."""
    return sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, _text(), nullable=False)
