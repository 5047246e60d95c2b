"""A layer as files for others."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

from data.command.layer_files import ABOUT, write_layer
from data.layer_rows import Observation
from data.stores.store import open_store
from tests.data.stores.rows import ANNA, begin, figure, tie

if TYPE_CHECKING:
    from pathlib import Path


def test_the_files_have_all_cells_the_origin_and_what_must_be_known(tmp_path: Path) -> None:
    with open_store(tmp_path / "s.sqlite3") as store:
        begin(store, figure(1), figure(2, None), tie(1))
        store.publish("ours", ANNA)
        assert write_layer(store, "ours", tmp_path / "out") == 3
    with (tmp_path / "out" / "observations.csv").open(encoding="utf-8", newline="") as lines:
        rows = {row["obs_id"]: row for row in csv.DictReader(lines)}
    for number, value in ((1, "1.50"), (2, None)):
        given = figure(number, value)
        found = rows[given.row_id]
        assert {"file": found["from_file"], "sheet": found["from_sheet"], "cell": found["from_cell"]} == {
            "file": given.origin.file, "sheet": given.origin.sheet, "cell": given.origin.cell,
        }  # fmt: skip
        cells = {**found, "value": found["value"] or None}
        assert Observation.from_cells(cells) == Observation.from_cells(given.cells)
    with (tmp_path / "out" / "ties.csv").open(encoding="utf-8", newline="") as lines:
        (row,) = csv.DictReader(lines)
    assert (row["inferred"], row["since"], row["seq"]) == ("false", "", "1")
    about = json.loads((tmp_path / "out" / ABOUT).read_text("utf-8"))
    assert (about["name"], about["published"], about["licences"], about["version"]) == (
        "Наш слой",
        True,
        ["CC BY 4.0"],
        3,
    )
    assert about["rows"] == {"observations": 2, "ties": 1}
    assert [one["kind"] for one in about["versions"]] == ["create", "import", "publish"]
