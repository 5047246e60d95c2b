"""Goods of figures, in four languages, with their chapter of the Harmonized System."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.atlas.derived import derived
from data.enums import Lang

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.atlas.atlas import Atlas


@dataclass(frozen=True, slots=True)
class Good:
    """A kind of goods as the source names it; `hs_chapter` is text, None where the words leave room."""

    names: Mapping[Lang, str]
    hs_chapter: str | None


def goods_of(atlas: Atlas, claim_id: str) -> tuple[Good, ...]:
    """Return the goods that a figure is about, in the order of the source; none where it is about something else."""
    return _goods(atlas).get(claim_id, ())


def claims_of_goods(atlas: Atlas) -> Mapping[str, tuple[str, ...]]:
    """Return the figures about each kind of goods, by its English name."""
    found: dict[str, list[str]] = {}
    for claim_id, goods in _goods(atlas).items():
        for good in goods:
            found.setdefault(good.names[Lang.EN], []).append(claim_id)
    return {name: tuple(claim_ids) for name, claim_ids in sorted(found.items())}


@derived(maxsize=1)
def _goods(atlas: Atlas) -> Mapping[str, tuple[Good, ...]]:
    found: dict[str, list[Good]] = {}
    for row in atlas.tables["trade_goods"].to_dict("records"):
        good = Good({lang: row[f"goods_{lang}"] for lang in Lang}, row["hs_chapter"])
        found.setdefault(row["claim_id"], []).append(good)
    return {claim_id: tuple(goods) for claim_id, goods in found.items()}
