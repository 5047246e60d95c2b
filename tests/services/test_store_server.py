"""What only a PostgreSQL server has: views for QGIS, rights, encodings, lost connections, locks."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from data.atlas.atlas import Atlas
from data.command.gis_rows import gis_places, gis_ties
from data.errors import StoreError
from data.layer_rows import LayerRow
from data.stores import engine
from data.stores.engine import writing
from data.stores.gis_views import VIEWS, GisPlace, make_views
from data.stores.model import Change
from data.stores.schema import METADATA
from data.stores.store import open_store
from data.stores.versions import lock_layer
from tests.data.stores.rows import ANNA, begin, figure
from tests.structure import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.stores.store import Store
    from tests.services.postgresql import Server

ATLAS = Atlas.load()
OWN_TIE = {
    "claim_id": "own-1", "by_place_id": "BY-HO", "kz_place_id": "KZ-55", "kind": "agreement", "status": "signed",
    "since": "2024-03", "what_en": "x", "what_ru": None,
}  # fmt: skip


@pytest.fixture
def store(postgresql: Server) -> Iterator[Store]:
    """A store with figures and a tie of its own."""
    with open_store(postgresql.new_database()) as opened:
        version = begin(opened, figure(1, "12.50"), figure(2))
        tie = LayerRow(table="ties", row_id="own-1", cells=OWN_TIE)
        opened.keep("ours", Change(put=[tie], gone=[("observations", figure(2).row_id)]), deed=ANNA, base=version)
        yield opened


def ask(store: Store, question: str) -> list[Any]:
    with store.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(question))]


def test_places_ties_and_figures_are_layers_with_geometry_in_degrees(store: Store) -> None:
    counts = make_views(store, gis_places(ATLAS), gis_ties(ATLAS))
    assert counts == {"places": counts["places"], "ties": len(ATLAS.tables["ties"]), "own_ties": 1, "observations": 1}
    found = ask(
        store,
        "SELECT f_table_name, f_geometry_column, srid, type FROM geometry_columns"
        " WHERE f_table_schema = 'gis' ORDER BY 1",
    )
    assert found == [
        ("observations", "geom", 4326, "LINESTRING"),
        ("own_ties", "geom", 4326, "LINESTRING"),
        ("places", "geom", 4326, "POINT"),
        ("ties", "geom", 4326, "LINESTRING"),
    ]


def test_lines_run_between_the_points_of_the_book(store: Store) -> None:
    make_views(store, gis_places(ATLAS), gis_ties(ATLAS))
    gomel, pavlodar = ATLAS.place("BY-HO"), ATLAS.place("KZ-55")
    line = f"LINESTRING({gomel.lon} {gomel.lat},{pavlodar.lon} {pavlodar.lat})"
    assert ask(store, "SELECT ST_AsText(geom) FROM gis.places WHERE place_id = 'BY-HO'") == [
        (f"POINT({gomel.lon} {gomel.lat})",)
    ]
    figures = ask(
        store, "SELECT ST_AsText(geom), value::text, unit, layer, is_published, by_name, cell FROM gis.observations"
    )
    assert figures == [(line, "12.50", "usd_thousand", "Наш слой", False, gomel.name_en, "D1")]
    assert ask(store, "SELECT ST_AsText(geom), claim_id, status FROM gis.own_ties") == [(line, "own-1", "signed")]
    lacking = ask(store, "SELECT claim_id FROM gis.ties WHERE geom IS NULL")
    known = {place.place_id for place in gis_places(ATLAS) if place.lon is not None}
    expected = {tie.claim_id for tie in gis_ties(ATLAS) if not {tie.by_place_id, tie.kz_place_id} <= known}
    assert {claim for (claim,) in lacking} == expected


def test_views_follow_the_layers_by_themselves_and_can_be_made_again(store: Store) -> None:
    make_views(store, gis_places(ATLAS), gis_ties(ATLAS))
    store.keep("ours", Change(put=[figure(3)]), deed=ANNA, base=3)
    store.publish("ours", ANNA)
    assert ask(store, "SELECT count(*), bool_and(is_published) FROM gis.observations") == [(2, True)]
    place = GisPlace(place_id="p", kind="city", country="BY", name_en="P", name_ru="П", lon=1.5, lat=2.5)
    counts = make_views(store, [place], [])
    assert counts == {"places": 1, "ties": 0, "own_ties": 1, "observations": 2}
    assert ask(store, "SELECT count(*) FROM gis.observations WHERE geom IS NULL") == [(2,)]
    assert list(counts) == list(VIEWS)


def test_the_command_makes_them(store: Store) -> None:
    address = store.engine.url.render_as_string(hide_password=False)
    done = subprocess.run(
        [sys.executable, "-m", "data", "gis", "--store", address, "--lang", "ru"],
        cwd=ROOT, env=os.environ, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert "gis.observations 1" in done.stdout


def test_without_the_right_to_postgis_it_is_said(postgresql: Server) -> None:
    address = postgresql.new_database()
    database = address.rpartition("/")[2]
    postgresql.run("DROP ROLE IF EXISTS plain")
    postgresql.run("CREATE ROLE plain LOGIN")
    postgresql.run(f'GRANT ALL ON DATABASE "{database}" TO plain')
    postgresql.run("GRANT ALL ON SCHEMA public TO plain", database)
    with open_store(address.replace("vector@", "plain@")) as plain:
        with pytest.raises(StoreError) as refused:
            make_views(plain, [], [])
        assert refused.value.code == "store.no_postgis"
        begin(plain, figure(1))
        assert plain.counts("ours") == {"observations": 1}


def test_the_tables_are_those_that_the_program_knows(postgresql: Server) -> None:
    with open_store(postgresql.new_database()) as fresh, fresh.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_a_database_that_lacks_letters_is_refused(postgresql: Server) -> None:
    postgresql.run(
        "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"
    )
    with pytest.raises(StoreError) as refused:
        open_store(postgresql.url("latin"))
    assert (refused.value.code, refused.value.params["found"]) == ("store.encoding", "LATIN1")


def test_a_lost_connection_is_said_and_the_next_one_works(store: Store, postgresql: Server) -> None:
    with store.watch() as watcher, store.engine.connect() as kept:
        kept.execute(text("SELECT 1"))
        database = str(store.engine.url.database)
        postgresql.disconnect(database)
        known = watcher.newest()
        version = store.keep("ours", Change(put=[figure(7)]), deed=ANNA, base=3)
        assert watcher.wait(known, timeout=30).layers["ours"] == version, "what listens connects again"
        kept.invalidate()


def test_a_connection_lost_in_the_midst_of_an_import_keeps_nothing(store: Store, postgresql: Server) -> None:
    database = str(store.engine.url.database)

    def rows() -> Iterator[LayerRow]:
        yield from map(figure, range(10, 5000))
        postgresql.disconnect(database)
        yield from map(figure, range(5000, 9000))

    with pytest.raises(StoreError) as refused:
        store.keep("ours", Change(put=rows()), deed=ANNA, base=3)
    assert refused.value.code == "store.unreachable"
    assert store.counts("ours") == {"observations": 1, "ties": 1}


def test_a_writer_who_does_not_end_makes_others_wait_no_longer_than_said(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "PATIENCE", 0.2)
    with open_store(store.engine.url.render_as_string(hide_password=False)) as other:
        with writing(store.engine) as connection:
            lock_layer(connection, "ours")
            with pytest.raises(StoreError) as refused:
                other.publish("ours", ANNA)
        assert refused.value.code == "store.busy"
        assert other.publish("ours", ANNA) == 4
