"""The step of a store to the tables that this version of the program knows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import func, select

from data.errors import NewerStoreError, StoreError
from data.stores.schema import SQLITE

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

SCRIPTS: Final = Path(__file__).parent / "migrations"
LOCK: Final = 0x50560019
"""Number of PostgreSQL's advisory lock: of programs that open a store at once, one changes its tables."""


def bring_up_to_date(engine: Engine, place: str, *, scripts: Path = SCRIPTS) -> None:
    """Run the changes of the tables that a store lacks, all or none; raise NewerStoreError where it knows more."""
    script = ScriptDirectory(scripts)
    with engine.connect() as connection:
        if _is_newest(connection, script, place):
            return
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if engine.dialect.name != SQLITE:
            encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
            if encoding != "UTF8":
                raise StoreError("store.encoding", where=place, found=encoding)
            connection.execute(select(func.pg_advisory_xact_lock(LOCK)))
        if _is_newest(connection, script, place):
            return
        context = MigrationContext.configure(
            connection,
            opts={"fn": lambda revision, _context: script._upgrade_revs("head", revision)},
        )
        with Operations.context(context):
            context.run_migrations()


def revision_of(connection: Connection) -> str | None:
    """Return the number of the newest change that a store has; None of an empty one."""
    return MigrationContext.configure(connection).get_current_revision()


def _is_newest(connection: Connection, script: ScriptDirectory, place: str) -> bool:
    current = revision_of(connection)
    known = {revision.revision for revision in script.walk_revisions()}
    if current is not None and current not in known:
        raise NewerStoreError("store.newer", where=place, found=current, known=script.get_current_head())
    return current == script.get_current_head()
