"""Versions by number and by day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from data.errors import StoreError
from data.stores.model import Change, Deed
from data.stores.schema import VERSIONS
from data.stores.versions import as_text, checked_name
from tests.data.stores.rows import ANNA, begin, figure

if TYPE_CHECKING:
    from data.stores.store import Store


def test_a_day_means_its_end_in_utc_and_a_moment_itself(store: Store) -> None:
    begin(store, figure(1))
    store.keep("ours", Change(put=[figure(2)]), deed=ANNA, base=2)
    moments = [
        datetime(2024, 3, 1, 23, 59, 59, 999999, UTC),
        datetime(2024, 3, 2, tzinfo=UTC),
        datetime(2024, 5, 9, 12, tzinfo=UTC),
    ]
    with store.engine.begin() as connection:
        for number, at in enumerate(moments, start=1):
            connection.execute(VERSIONS.update().where(VERSIONS.c.version == number).values(at=at))
    assert [made.at for made in store.versions("ours")] == moments
    assert store.version_on("ours", date(2024, 3, 1)) == 1
    assert store.version_on("ours", date(2024, 3, 2)) == 2
    assert store.version_on("ours", date(2030, 1, 1)) == 3
    assert store.version_on("ours", moments[2] - timedelta(microseconds=1)) == 2
    assert store.version_on("ours", moments[2]) == 3
    with pytest.raises(StoreError) as refused:
        store.version_on("ours", date(2024, 2, 29))
    assert (refused.value.code, refused.value.params["began_day"]) == ("store.not_begun", "2024-03-01")


@pytest.mark.parametrize("version", [0, 3, -1])
def test_a_version_that_is_not_there_is_refused(store: Store, version: int) -> None:
    begin(store, figure(1))
    with pytest.raises(StoreError) as refused:
        store.dump("ours", version=version)
    assert refused.value.params == {"layer": "ours", "version": str(version), "newest": "2"}


def test_text_that_no_store_keeps_is_refused(store: Store) -> None:
    begin(store)
    for note in ("a\0b", "half \ud83d"):
        with pytest.raises(StoreError) as refused:
            store.publish("ours", Deed(who="Анна", note=note))
        assert refused.value.code == "store.text"
    assert store.layer("ours").version == 1


def test_a_name_is_written_in_one_line() -> None:
    assert checked_name("  a \n b ") == "a b"
    for name in ("", " \t", "x" * 201, "a\u202eb"):
        with pytest.raises(StoreError):
            checked_name(name)


def test_the_same_values_are_the_same_text() -> None:
    assert as_text({"b": "я", "a": "1"}) == as_text({"a": "1", "b": "я"}) == '{"a":"1","b":"я"}'
    assert as_text({}) == ""
