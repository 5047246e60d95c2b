"""Records beside those that are kept: what changes, counted and with the largest ones."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from data.enums import ObsStatus
from data.trade.goods_comparison import SAMPLES, compare_goods
from data.trade.goods_folder import GoodsFolder
from tests.data.trade.records import draw_rows

if TYPE_CHECKING:
    from pathlib import Path


def test_all_is_new_where_nothing_is_kept(tmp_path: Path) -> None:
    folder, rows = GoodsFolder(tmp_path), draw_rows(years=(2024,))
    found = compare_goods(folder, folder.version([]), rows)
    assert (found.new, found.same, found.changed, found.gone, found.samples) == (len(rows), 0, 0, 0, {})


def test_each_record_is_new_the_same_changed_or_gone(tmp_path: Path) -> None:
    folder, rows = GoodsFolder(tmp_path), draw_rows(years=(2023, 2024))
    folder.bring("drawn", rows)
    version = folder.version(["drawn"])
    again = compare_goods(folder, version, rows)
    assert (again.new, again.same, again.changed, again.gone) == (0, len(rows), 0, 0)
    assert again.samples == {"changed": (), "gone": ()}
    kept = [row for row in rows if row.code]
    first = next(row for row in kept if row.value is not None and len(row.code) == 4)
    raised = replace(first, value=(first.value or Decimal(0)) + 10**6)
    fewer = [raised if row is first else row for row in kept if row.line % 50 or row is first]
    gone = [row for row in kept if not row.line % 50 and row is not first]
    found = compare_goods(folder, version, fewer)
    assert (found.changed, found.same) == (1, len(fewer) - 1)
    scopes = {(row.seller_id, row.buyer_id, row.reporter, row.period, len(row.code)) for row in fewer}
    assert found.gone == sum((g.seller_id, g.buyer_id, g.reporter, g.period, len(g.code)) in scopes for g in gone)
    (changed,) = found.samples["changed"]
    assert (changed.code, (changed.new or 0) - (changed.old or 0)) == (first.code, 10**6)
    assert len(found.samples["gone"]) == min(SAMPLES, found.gone) > 0


def test_a_value_that_becomes_hidden_is_a_change(tmp_path: Path) -> None:
    folder = GoodsFolder(tmp_path)
    row = next(row for row in draw_rows(years=(2024,)) if row.value)
    folder.bring("one", [row])
    hidden = replace(row, value=None, status=ObsStatus.CONFIDENTIAL)
    found = compare_goods(folder, folder.version(["one"]), [hidden])
    assert (found.changed, found.samples["changed"][0].new) == (1, None)
    heavier = replace(row, net_kg=Decimal(987_654))
    assert compare_goods(folder, folder.version(["one"]), [heavier]).changed == 1
