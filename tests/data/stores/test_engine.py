"""Addresses of stores, and what databases cannot do, in words."""

from __future__ import annotations

import pwd
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from data.errors import StoreError
from data.stores import engine
from data.stores.engine import VARIABLE, default_path, in_words, make_engine, place_of, store_url, writing
from data.stores.store import open_store
from tests.data.stores.rows import ANNA, begin, figure

if TYPE_CHECKING:
    from data.stores.store import Store


def test_without_a_place_it_is_the_variable_else_where_the_platform_keeps_a_users_data(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert place_of(store_url()) == str(default_path())
    assert default_path().name == "store.sqlite3"
    assert "partnership-vector" in str(default_path())
    monkeypatch.setenv(VARIABLE, f" {tmp_path / 'own.sqlite3'} ")
    assert place_of(store_url()) == str(tmp_path / "own.sqlite3")
    assert place_of(store_url(tmp_path / "x")) == str(tmp_path / "x")


@pytest.mark.parametrize("place", [None, "~/x.sqlite3"])
def test_an_account_without_a_home_reads_what_to_name_instead(
    monkeypatch: pytest.MonkeyPatch, place: str | None
) -> None:
    for name in (VARIABLE, "HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)

    def no_account(_uid: int) -> NoReturn:
        raise KeyError("getpwuid(): uid not found")

    monkeypatch.setattr(pwd, "getpwuid", no_account)
    with pytest.raises(StoreError) as caught:
        store_url(place)
    assert caught.value.code == "store.unreachable"
    assert VARIABLE in str(caught.value.params["reason"])


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("sqlite:////var/lib/x.sqlite3", "/var/lib/x.sqlite3"),
        ("~/x.sqlite3", str(Path("~/x.sqlite3").expanduser())),
        ("postgresql+psycopg://anna:secret@db.example:5433/vector", "postgresql+psycopg://anna@db.example:5433/vector"),
        ("postgresql://anna@db/vector", "postgresql+psycopg://anna@db/vector"),
    ],
)
def test_a_place_is_said_without_its_password(place: str, name: str) -> None:
    assert place_of(store_url(place)) == name


@pytest.mark.parametrize(
    "place",
    [
        "mysql://anna:secret@h/d",
        "sqlite://",
        "sqlite:///:memory:",
        "postgresql+psycopg://anna:secret@h",
        "x://",
        "a b://c",
    ],
)
def test_an_address_of_no_store_is_refused_without_its_password(place: str) -> None:
    with pytest.raises(StoreError) as refused:
        store_url(place)
    assert refused.value.code == "store.address"
    assert "secret" not in str(refused.value)


def test_a_store_is_for_its_owner_alone_and_survives_a_power_cut(tmp_path: Path) -> None:
    file = tmp_path / "a" / "b" / "store.sqlite3"
    with open_store(file) as store:
        begin(store, figure(1))
        assert file.stat().st_mode & 0o077 == 0
        assert file.parent.stat().st_mode & 0o077 == 0
        with store.engine.connect() as connection:
            rules = {
                name: connection.execute(text(f"PRAGMA {name}")).scalar()
                for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
            }
    assert rules == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 20_000}


def test_a_store_whose_writer_does_not_end_is_busy(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    begin(store, figure(1))
    monkeypatch.setattr(engine, "PATIENCE", 0.1)
    with open_store(store.place) as other, writing(store.engine), pytest.raises(StoreError) as refused:
        other.publish("ours", ANNA)
    assert refused.value.code == "store.busy"
    assert store.layer("ours").version == 2


def test_a_file_that_is_no_store_is_said_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear colleagues, " * 100, encoding="utf-8")
    with pytest.raises(StoreError) as refused:
        open_store(file)
    assert refused.value.code == "store.unreadable"
    assert file.read_text("utf-8") == "Dear colleagues, " * 100


def test_a_folder_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for place in (tmp_path, tmp_path / "file" / "store.sqlite3"):
        with pytest.raises(StoreError) as refused:
            open_store(place)
        assert refused.value.code == "store.unreachable"


def test_a_server_that_does_not_answer_is_said() -> None:
    with pytest.raises(StoreError) as refused:
        open_store("postgresql+psycopg://anna:secret@127.0.0.1:9/vector")
    assert refused.value.code == "store.unreachable"
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("database or disk is full", "store.full"),
        ("attempt to write a readonly database", "store.read_only"),
        ("database disk image is malformed", "store.unreadable"),
    ],
)
def test_what_a_database_says_is_said_in_our_words(tmp_path: Path, said: str, code: str) -> None:
    made = make_engine(store_url(tmp_path / "x.sqlite3"))
    with pytest.raises(StoreError) as refused, in_words(made):
        raise OperationalError("SELECT 1", {}, sqlite3.OperationalError(said))
    made.dispose()
    assert refused.value.code == code
    assert refused.value.params["reason"] == said


def test_a_fault_of_the_program_is_no_state_of_the_database(store: Store) -> None:
    with pytest.raises(Exception, match="no such table"), in_words(store.engine), store.engine.connect() as connection:
        connection.exec_driver_sql("SELECT * FROM absent")
