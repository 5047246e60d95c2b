"""Steps of the tables from one version of the program to the next."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from data.errors import NewerStoreError
from data.stores.engine import make_engine, store_url
from data.stores.migration import SCRIPTS, bring_up_to_date, revision_of
from data.stores.model import DocumentAction, DocumentKind
from data.stores.schema import METADATA
from data.stores.store import open_store
from tests.data.stores.rows import begin, figure

if TYPE_CHECKING:
    from pathlib import Path

    from data.stores.store import Store

NEWEST = "0003"
STEP = '''"""A column more."""

import sqlalchemy as sa
from alembic import op

revision = "later"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("versions", sa.Column("mood", sa.Text, server_default="calm"))
    {more}
'''


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """The steps of a later version of the program, which has one more."""
    folder = tmp_path / "later"
    shutil.copytree(SCRIPTS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "later.py").write_text(STEP.format(more="pass"), "utf-8")
    return folder


def test_the_steps_make_the_tables_that_the_program_knows(store: Store) -> None:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []
        assert revision_of(connection) == NEWEST


def test_an_older_store_is_brought_up_to_date_with_all_it_has(store: Store, later: Path) -> None:
    begin(store, figure(1))
    dump = store.dump("ours")
    bring_up_to_date(store.engine, store.place, scripts=later)
    with store.engine.connect() as connection:
        assert revision_of(connection) == "later"
        assert set(connection.execute(text("SELECT mood FROM versions")).scalars()) == {"calm"}
    assert store.dump("ours") == dump
    with pytest.raises(NewerStoreError) as refused:
        bring_up_to_date(store.engine, store.place)
    assert refused.value.params == {"where": store.place, "found": "later", "known": NEWEST}


def test_a_step_that_fails_changes_nothing(store: Store, later: Path) -> None:
    (later / "versions" / "later.py").write_text(STEP.format(more="raise OSError('no')"), "utf-8")
    with pytest.raises(OSError, match="no"):
        bring_up_to_date(store.engine, store.place, scripts=later)
    with store.engine.connect() as connection:
        assert revision_of(connection) == NEWEST
    assert "mood" not in {column["name"] for column in inspect(store.engine).get_columns("versions")}


def test_a_store_that_is_up_to_date_is_not_locked(tmp_path: Path) -> None:
    made = make_engine(store_url(tmp_path / "x.sqlite3"))
    bring_up_to_date(made, "x")
    other = make_engine(store_url(tmp_path / "x.sqlite3"))
    with made.connect().execution_options(writes=True) as writer, writer.begin():
        bring_up_to_date(other, "x")
    made.dispose()
    other.dispose()


def test_notes_of_a_store_of_the_first_step_are_drafts_and_withdrawn_ones_stay_withdrawn(
    tmp_path: Path, later: Path
) -> None:
    for step in ("document_states.py", "goods_tables.py", "later.py"):
        (later / "versions" / step).unlink()
    made = make_engine(store_url(tmp_path / "first.sqlite3"))
    bring_up_to_date(made, "first", scripts=later)
    insert = (
        "INSERT INTO documents (kind, doc_id, version, at, who, content) VALUES ('note', '{}', 1, '{}', 'Anna', {})"
    )
    with made.connect().execution_options(writes=True) as connection, connection.begin():
        for doc_id, content in (("kept", """'{"a":1}'"""), ("gone", "NULL")):
            connection.execute(
                text(insert.format(doc_id, "2026-01-01T00:00:00.000000Z", content).replace(":1", "\\:1"))
            )
    made.dispose()
    with open_store(tmp_path / "first.sqlite3") as opened:
        held = {one.doc_id: one for one in opened.documents(DocumentKind.NOTE, withdrawn=True)}
        assert {name: (one.action, one.is_published) for name, one in held.items()} == {
            "kept": (DocumentAction.KEEP, False),
            "gone": (DocumentAction.WITHDRAW, False),
        }
        assert [one.content for one in opened.documents(DocumentKind.NOTE)] == [{"a": 1}]
