"""What made a version of a note or a talk, what it takes back, and whether readers see it."""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0002"
down_revision: Final = "0001"
branch_labels: Final = None
depends_on: Final = None


def upgrade() -> None:
    """Add the columns; what was written before is a draft."""
    words = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.add_column("documents", sa.Column("action", words, nullable=False, server_default="keep"))
    op.add_column("documents", sa.Column("is_published", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("documents", sa.Column("undoes", sa.Integer))
    op.execute("UPDATE documents SET action = 'withdraw' WHERE content IS NULL")
