"""The tables, the package and the boundaries are served as they are, and the same each time."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from components.context import DATA, current_atlas
from components.exports.provenance import cite_line
from data.package import export
from tests.components.asgi import ask

if TYPE_CHECKING:
    from tests.components.asgi import Client

ATLAS = current_atlas()


def test_a_table_is_served_byte_for_byte(client: Client) -> None:
    for name in ATLAS.tables:
        answer = ask(client, f"tables/{name}.csv")
        assert answer.body == (DATA / "tables" / f"{name}.csv").read_bytes()
        assert answer.headers["content-disposition"] == f'attachment; filename="{name}.csv"'
        found = ask(client, f"tables/{name}.json").json()
        assert len(found["rows"]) == len(ATLAS.tables[name])
        assert (found["table"], found["version"]) == (name, ATLAS.version)
        assert found["cite"] == cite_line(ATLAS.contract)


def test_the_package_holds_the_export_and_is_the_same_each_time(client: Client) -> None:
    first = ask(client, "package.zip").body
    ATLAS.derived.clear()
    assert ask(client, "package.zip").body == first
    with zipfile.ZipFile(io.BytesIO(first)) as bundle:
        assert {name: bundle.read(name) for name in bundle.namelist()} == export.files()
        for entry in bundle.infolist():
            assert "{:04}-{:02}-{:02}".format(*entry.date_time) == ATLAS.contract.created[:10]
            assert entry.external_attr >> 16 == 0o644
            assert (entry.create_system, entry.compress_type) == (3, zipfile.ZIP_DEFLATED)


def test_the_package_is_named_by_its_version(client: Client) -> None:
    answer = ask(client, "package.zip")
    assert answer.headers["content-disposition"] == f'attachment; filename="partnership-vector-{ATLAS.version}.zip"'
    assert answer.headers["content-type"] == "application/zip"


def test_files_that_are_being_changed_are_not_served_as_the_facts(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    ATLAS.derived.clear()
    changed = export.files() | {"tables/ties.csv": b"claim_id\n"}
    monkeypatch.setattr(export, "files", lambda _folder: changed)
    answer = ask(client, "tables/ties.csv")
    assert answer.status == 503
    assert "being changed" in answer.json()["detail"]


@pytest.mark.parametrize(("path", "count"), [("units", 17 + 7), ("districts", 119)])
def test_boundaries_are_those_of_the_day(client: Client, path: str, count: int) -> None:
    answer = ask(client, f"{path}.geojson", date="2020-05-01", lang="ru")
    found = answer.json()
    assert found["date"] == "2020-05-01"
    assert found["citation"] == cite_line(ATLAS.contract)
    assert len(found["features"]) == count
    assert answer.headers["content-disposition"] == f'attachment; filename="{path}-2020-05-01.geojson"'
    assert answer.headers["content-type"] == "application/geo+json"
