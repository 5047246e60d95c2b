"""Layers that tests are made with: an empty one, a small one of every table, and a large one; and a store of them."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from data.enums import Flow, Measure, ObsStatus, ProductScheme, Reporter
from data.layer_rows import LayerRow, Observation, Origin
from data.layers.layer_atlas import layer_atlas
from data.stores.model import Layer, RowStamp, VersionKind
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.atlas.atlas import Atlas

TITLE: Final = "Chamber of Commerce"
FILE: Final = "trade 2023-2025.xlsx"
BY_UNITS: Final = tuple(
    i for i in ATLAS.index.unit_ids if ATLAS.place(i).country == "BY" and not ATLAS.place(i).valid_to
)
KZ_UNITS: Final = tuple(
    i for i in ATLAS.index.unit_ids if ATLAS.place(i).country == "KZ" and not ATLAS.place(i).valid_to
)


def figure(value: str | None, **named: Any) -> Observation:
    """Return a figure of Gomel Region and Pavlodar Region of 2024; ``named`` are fields that are others."""
    found: dict[str, Any] = {
        "by_id": "BY-HO", "kz_id": "KZ-55", "reporter": Reporter.BY, "flow": Flow.EXPORT, "measure": Measure.VALUE,
        "period_start": "2024", "period_end": "2024", "value": None if value is None else Decimal(value),
        "unit": "usd_thousand", "currency": "USD", "as_written": value or "…", "source_id": "chamber-sheet",
    }  # fmt: skip
    return Observation(**(found | named))


def placed(observation: Observation, cell: str) -> LayerRow:
    """Return a figure as a row that is in a cell of the tests' file."""
    return observation.to_row(Origin(file=FILE, sheet="Export", cell=cell))


def claim(table: str, row_id: str, cell: str = "B2", **cells: Any) -> LayerRow:
    """Return a row of a table of claims."""
    shared = {"claim_id": row_id, "source_id": "chamber-list", "citation": "direct", "qualifier": "exact"}
    origin = Origin(file="agreements.xlsx", sheet="2024", cell=cell)
    return LayerRow(table=table, row_id=row_id, cells=shared | cells, origin=origin)


def row(table: str, key: str, **cells: Any) -> LayerRow:
    """Return a row of a table that is no claim; ``key`` is its id, or a claim and a number."""
    names = {"sources": ("source_id",), "organisations": ("org_id",)}.get(table, ("claim_id", "seq"))
    parts = key.split("/")
    own: dict[str, Any] = dict(zip(names, [parts[0], *map(int, parts[1:])], strict=True))
    return LayerRow(table=table, row_id=key, cells=own | cells)


def small_layer() -> tuple[LayerRow, ...]:
    """Return a layer that has a row of every table that a person can bring."""
    return (*_sources(), *_agreement(), *_others(), *_figures())


def _sources() -> tuple[LayerRow, ...]:
    return (
        row("sources", "chamber-sheet", kind="official", title_en="Statistics of the chamber", year=2025),
        row("sources", "chamber-list", kind="official", title_en="List of agreements", year="2024"),
        row(
            "organisations",
            "own-plant",
            country="BY",
            place_id="BY-BR",
            kind="company",
            sector="machinery",
            name_en="Own Plant",
            name_ru="Свой завод",
        ),
    )


def _agreement() -> tuple[LayerRow, ...]:
    return (
        claim(
            "agreements",
            "own-brest-aktobe",
            kind="regional",
            level="region",
            status="signed",
            as_stated="signed 2024-05-17",
            signed="2024-05-17",
            valid_until="2029",
            themes="trade;industry",
            title_en="Agreement of Brest Region and Aktobe Region",
            title_ru="Соглашение Брестской и Актюбинской областей",
        ),
        row("agreement_parties", "own-brest-aktobe/1", side="by", place_id="BY-BR"),
        row("agreement_parties", "own-brest-aktobe/2", side="kz", place_id="KZ-15"),
        row("agreement_parties", "own-brest-aktobe/3", side="by", org_id="own-plant"),
        claim(
            "ties",
            "own-tie-brest-aktobe",
            status="signed",
            as_stated="signed",
            by_place_id="BY-BR",
            kz_place_id="KZ-15",
            kind="agreement",
            what_en="An agreement on trade",
            what_ru="Соглашение о торговле",
            agreement_id="own-brest-aktobe",
            since="2024-05-17",
            inferred=False,
            themes="trade",
        ),
    )


def _others() -> tuple[LayerRow, ...]:
    return (
        claim(
            "ties",
            "own-tie-undated",
            status="interest",
            as_stated="interested",
            by_place_id="BY-VI",
            kz_place_id="KZ-33",
            kind="interest",
            what_en="Interest in flax",
            what_ru="Интерес ко льну",
        ),
        claim(
            "events",
            "own-forum",
            status="completed",
            as_stated="held in June 2025",
            kind="forum",
            title_en="Forum in Kostanay",
            start="2025-06",
            end="2025-06",
            place_id="KZ-39",
            agreement_ids="own-brest-aktobe",
        ),
        claim(
            "ventures",
            "own-assembly",
            status="operating",
            as_stated="runs since 2023",
            name_en="Assembly of tractors",
            kind="assembly",
            sector="machinery",
            place_id="KZ-39",
            started="2023",
            capacity="500",
            capacity_unit="tractors a year",
            place_inferred="false",
        ),
        row("venture_parties", "own-assembly/1", side="by", org_id="mtz"),
    )


def _figures() -> tuple[LayerRow, ...]:
    whole = {"by_id": "BY", "kz_id": "KZ"}
    goods = {"product_scheme": ProductScheme.TNVED, "product_code": "8701", "product_name": "Тракторы"}
    index = {"measure": Measure.INDEX_PCT, "unit": "index_pct", "currency": "", "basis": "2023"}
    of_2021 = {"period_start": "2021", "period_end": "2021", "unit": "usd_million", "flow": Flow.TURNOVER}
    return (
        placed(figure("1250.5"), "D5"),
        placed(figure("1300", reporter=Reporter.KZ), "E5"),
        placed(figure("900", period_start="2023", period_end="2023"), "C5"),
        placed(figure("700", flow=Flow.IMPORT, obs_status=ObsStatus.PROVISIONAL), "F5"),
        placed(figure("52", **goods), "D9"),
        placed(figure(None, obs_status=ObsStatus.CONFIDENTIAL, flow=Flow.TURNOVER), "G5"),
        placed(figure("104.5", **index), "H5"),
        placed(figure("3000000", unit="byn", currency="BYN", **whole), "B3"),
        placed(figure("1044.5", **whole, **of_2021), "B4"),
    )


def large_layer(number: int = 20_000) -> tuple[LayerRow, ...]:
    """Return a layer of so many figures: each pair of units, products and years."""
    return tuple(
        placed(
            figure(
                str(n + 1),
                by_id=BY_UNITS[n % len(BY_UNITS)],
                kz_id=KZ_UNITS[n // len(BY_UNITS) % len(KZ_UNITS)],
                flow=(Flow.EXPORT, Flow.IMPORT)[n % 2],
                product_scheme=ProductScheme.HS2022,
                product_code=f"{n // 140:04d}",
                period_start=str(2023 + n % 3),
                period_end=str(2023 + n % 3),
            ),
            f"D{n + 2}",
        )
        for n in range(number)
    )


def atlas_of(rows: tuple[LayerRow, ...], *, version: int = 1) -> Atlas:
    """Return the atlas of a layer of tests."""
    return layer_atlas(
        ATLAS, rows, layer_id="chamber", title=TITLE, version=version, licences=("For members of the chamber alone",)
    )


def layer(rows: tuple[LayerRow, ...] = (), **named: Any) -> tuple[Layer, tuple[LayerRow, ...]]:
    """Return a layer as a store lists it, with its rows; ``named`` are fields that are others."""
    at = datetime(2026, 11, 24, tzinfo=UTC)
    known: dict[str, Any] = {"layer_id": "chamber", "name": TITLE, "is_published": True, "version": 1}
    return Layer(**(known | {"at": at, "who": "anna", "created_at": at, "created_by": "anna"} | named)), rows


class KeptLayers:
    """A store of layers in memory."""

    def __init__(self, *kept: tuple[Layer, tuple[LayerRow, ...]]) -> None:
        self.kept = list(kept)

    def layers(self) -> tuple[Layer, ...]:
        """Return all layers."""
        return tuple(layer for layer, _ in self.kept)

    def rows(self, layer_id: str, *, version: int | None = None) -> Iterator[LayerRow]:
        """Return the rows of a layer."""
        assert version is not None
        return iter(next(rows for layer, rows in self.kept if layer.layer_id == layer_id))

    def stamp(self, layer_id: str, table: str, row_id: str, *, version: int | None = None) -> RowStamp:
        """Return who kept a row, and when."""
        assert version is not None
        row = next(row for row in self.rows(layer_id, version=version) if (row.table, row.row_id) == (table, row_id))
        return RowStamp(
            version=1, since=1, kind=VersionKind.IMPORT, at=datetime(2026, 11, 24, 9, 30, tzinfo=UTC), who="anna",
            how_known="sign-in", file=row.origin.file, licence="For members of the chamber alone", note="as published",
            origin=row.origin,
        )  # fmt: skip

    def licences(self, layer_id: str) -> tuple[str, ...]:
        """Return the licence notes of a layer."""
        return ("For members of the chamber alone",) if layer_id == "chamber" else ()
