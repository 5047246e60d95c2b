"""Endpoints of the goods of a layer: its records with their origin, as JSON and files, and the evidence of a value."""

# No postponed annotations here: FastAPI reads the parameters of an endpoint from them.
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC
from typing import Annotated, Any, Final
from urllib.parse import urlencode

from fastapi import HTTPException, Path, Query
from starlette.requests import Request
from starlette.responses import Response

from components.api.described_answers import CSV, XLSX
from components.api.facts import require_place
from components.api.goods.goods_address import GoodsAddress, GoodsFileAddress, GoodsFlow, Periods, RecordsAddress
from components.api.request_facts import facts_asked
from components.api.responses import answer, not_found, wrong
from components.context import View, today
from components.documents.goods.goods_origins import goods_evidence
from components.documents.goods.goods_scope import goods_scope
from components.documents.goods.goods_words import period_text
from components.exports.csv_json import Separator, write_csv
from components.exports.json_bytes import to_json_bytes
from components.exports.record_rows import goods_record, never_added, tabulate_goods
from components.exports.view_table import Cell
from components.exports.xlsx import write_workbook
from components.i18n.language import language
from data.atlas.layer_facts import LayerFacts
from data.atlas.selection import Selection
from data.enums import DataChoice, Flow
from data.trade.engines.goods_engine import Answer
from data.trade.goods_codes import GoodsLevel, fault_of, level_of
from data.trade.layer_goods import LayerGoods
from data.trade.questions.goods_question import FIRST, LAST, YEAR, Way
from data.trade.questions.record_origins import ask_origins, ask_records
from data.trade.questions.recorded import ask_recorded

PERIOD: Final = re.compile(r"((?:19|20)\d\d)(?:-(0[1-9]|1[0-2]))?", re.ASCII)
FORMS: Final = {"csv": f"{CSV}; charset=utf-8", "xlsx": XLSX}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What of which layer is asked, in which view."""

    view: View
    layer: LayerFacts
    goods: LayerGoods
    ways: tuple[tuple[Flow, Way], ...]
    level: GoodsLevel
    code: str
    reporter: str

    def count(self, way: Way) -> int:
        """Return how many records of a way are asked for."""
        rows = _rows(self.goods.ask(ask_origins(way, code=self.code)))
        return sum(int(str(row["records"])) for row in rows if self.reporter in ("", row["reporter"]))


def goods(request: Request, address: Annotated[RecordsAddress, Query()]) -> Response:
    """Return records of goods that go between two places, each with the file and the row that it is of.

    Goods are recorded in layers alone. Records of different reporters, levels, schemes or currencies, and of months and
    years, are never added together. ``recorded`` lists what there is of the two places, ``files`` who kept what and
    when, ``next`` the address of the records after these.
    """
    asked = _asked(request, address)
    records, total = _records(asked, address)
    after = _next(address, len(records), total)
    document = {
        "layer": asked.layer.layer_id,
        "title": asked.layer.title,
        "layer_version": asked.layer.version,
        "terms": asked.layer.licences,
        "level": asked.level.value,
        "records": total,
        "after": address.after,
        "next": f"/api/v1/goods?{urlencode(after)}" if after else None,
        "rows": records,
        "files": [*_files(asked.goods)],
        "recorded": [*_recorded(asked)],
        "remark": never_added(asked.view),
    }
    return answer(request, to_json_bytes(document), is_private=True)


def goods_file(
    request: Request,
    form: Annotated[str, Path(max_length=20, description=", ".join(FORMS))],
    address: Annotated[GoodsFileAddress, Query()],
) -> Response:
    """Return records of goods as csv or xlsx; where there are more, the header ``Link`` has the address of the next."""
    if form not in FORMS:
        raise not_found("format", form, choices=FORMS)
    if address.separator is not Separator.COMMA and form != "csv":
        raise wrong("separator", "only csv files have it.")
    asked = _asked(request, address)
    records, total = _records(asked, address)
    sides = [(way.seller_id, way.buyer_id) for _, way in asked.ways]
    table = tabulate_goods(asked.view, sides, records)
    body = write_csv(table, address.separator) if form == "csv" else write_workbook(table)
    layer = f"{asked.layer.layer_id}-v{asked.layer.version}"
    parts = ("goods", address.by, address.kz, asked.code or asked.level.value, address.first, address.last, layer)
    stem = "-".join(filter(None, (*parts, address.lang.value)))
    made = answer(request, body, FORMS[form], filename=f"{stem}.{form}", is_private=True)
    if after := _next(address, len(records), total):
        made.headers["Link"] = f'</api/v1/goods.{form}?{urlencode(after)}>; rel="next"'
    return made


def goods_card(request: Request, address: Annotated[GoodsAddress, Query()]) -> Response:
    """Return the evidence card of a value of goods: its files with their rows, and who kept them when.

    Of both ways the first that has records is answered.
    """
    asked = _asked(request, address)
    scope = goods_scope(asked.view, address.by, address.kz)
    sides = [(way.seller_id, way.buyer_id) for _, way in asked.ways if asked.count(way)]
    if scope is None or not sides:
        raise HTTPException(404, "There is no record of these goods; /goods lists under recorded what there is.")
    return answer(
        request, to_json_bytes(goods_evidence(asked.view, scope, sides[0], asked.code).to_json()), is_private=True
    )


def _asked(request: Request, address: GoodsAddress) -> _Asked:
    """Return what an address asks for; raise 404 or 422 in a sentence where it cannot be answered."""
    if address.data is DataChoice.BOOK:
        raise wrong("data", "records of goods are of a layer: give own or both.")
    facts = facts_asked(request, {"data": DataChoice.OWN.value} | ({"layer": address.layer} if address.layer else {}))
    layer = facts.atlas.layer
    if layer is None or layer.goods is None:
        named = repr(layer.layer_id) if layer else "a layer"
        raise HTTPException(404, f"There are no records of goods in {named}; /layers lists the layers.")
    for name, country in (("by", "BY"), ("kz", "KZ")):
        place_id = getattr(address, name)
        require_place(facts.atlas, place_id)
        if facts.atlas.place(place_id).country != country:
            raise wrong(name, f"it is no place of {country}; see /places.")
    if address.code and fault_of(address.code):
        raise wrong("code", "it is no code of goods: two, four or six digits that begin with a chapter, such as 8701.")
    first, last = _period("from", address.first) or FIRST, _period("to", address.last) or LAST
    if first > last:
        raise wrong("to", "it is before the first.")
    yearly = address.periods is Periods.YEAR
    sides = {Flow.EXPORT: (address.by, address.kz), Flow.IMPORT: (address.kz, address.by)}
    level = address.level or _level(layer.goods, address.code, [*sides.values()])
    if address.code and level is not GoodsLevel.NATIONAL and len(address.code) > _LENGTHS[level]:
        raise wrong("level", f"no code of this level begins with {address.code}; leave it out.")
    return _Asked(
        view=View(facts.atlas, _selection(address, level, layer), language(address.lang), today()),
        layer=layer,
        goods=layer.goods,
        ways=tuple(
            (
                flow,
                Way(seller_id=ends[0], buyer_id=ends[1], level=level, first=first, last=last, yearly=yearly),
            )
            for flow, ends in sides.items()
            if address.flow in (GoodsFlow.BOTH, flow.value)
        ),
        level=level,
        code=address.code,
        reporter=address.reporter.value if address.reporter else "",
    )


_LENGTHS: Final = {GoodsLevel.TOTAL: 0, GoodsLevel.CHAPTER: 2, GoodsLevel.HEADING: 4, GoodsLevel.SUBHEADING: 6}


def _selection(address: GoodsAddress, level: GoodsLevel, layer: LayerFacts) -> Selection:
    first, last = _month("from", address.first), _month("to", address.last)
    return Selection(
        lang=address.lang, data=DataChoice.OWN, layer=layer.layer_id, goods=address.code, level=level,
        reporter=address.reporter, first_month=first, last_month=last,
    )  # fmt: skip


def _month(name: str, text: str) -> str:
    """Return a month as an address has it; of a year its first or its last."""
    return f"{text}-{'01' if name == 'from' else '12'}" if len(text) == 4 else text


def _period(name: str, text: str) -> int:
    """Return the first or the last period that is asked for as records have it; 0 where none is."""
    if not text:
        return 0
    found = PERIOD.fullmatch(text)
    if found is None:
        raise wrong(name, "it is no month (2024-03) and no year (2024).")
    year, month = found.groups()
    return int(year) * YEAR + (int(month) if month else 0 if name == "from" else 12)


def _level(goods: LayerGoods, code: str, ways: list[tuple[str, str]]) -> GoodsLevel:
    """Return the level of a code; without one chapters, else the coarsest level on record."""
    if code:
        return level_of(code)
    found = {row["level"] for sides in ways for row in _rows(goods.ask(ask_recorded(*sides)))}
    levels = (GoodsLevel.CHAPTER, GoodsLevel.HEADING, GoodsLevel.SUBHEADING, GoodsLevel.NATIONAL, GoodsLevel.TOTAL)
    return next((level for level in levels if level in found), GoodsLevel.CHAPTER)


def _records(asked: _Asked, address: RecordsAddress) -> tuple[list[dict[str, Cell]], int]:
    """Return the records that are given, those of exports first, and how many are asked for in all."""
    passed, total = address.after, 0
    found: list[dict[str, Cell]] = []
    for _, way in asked.ways:
        count = asked.count(way)
        total += count
        room = address.limit - len(found)
        if room and passed < count:
            question = ask_records(way, code=asked.code, reporter=asked.reporter, after=passed, most=room)
            found += [
                goods_record(
                    asked.goods, (way.seller_id, way.buyer_id), asked.level, row, lang=asked.view.lang.code.value
                )
                for row in _rows(asked.goods.ask(question))
            ]
        passed = max(0, passed - count)
    return found, total


def _next(address: RecordsAddress, count: int, total: int) -> dict[str, str]:
    """Return the parameters of the records after these; none where these are the last."""
    after = address.after + count
    if not count or after >= total:
        return {}
    kept = address.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude_none=True)
    return {name: str(value) for name, value in kept.items()} | {"after": str(after)}


def _files(goods: LayerGoods) -> Iterator[dict[str, object]]:
    for brought in goods.imports:
        yield {
            "import_key": brought.key,
            "file": brought.file,
            "sha256": brought.sha256,
            "kept_by": brought.who,
            "kept_at": brought.at.astimezone(UTC).isoformat(),
            "source": brought.source,
            "licence": brought.licence,
            "records": brought.records,
        }


def _recorded(asked: _Asked) -> Iterator[dict[str, object]]:
    """Yield what there is of the two places by flow, reporter, scheme, currency, level and kind of period."""
    for flow, way in asked.ways:
        for row in _rows(asked.goods.ask(ask_recorded(way.seller_id, way.buyer_id))):
            yield {
                "flow": flow.value,
                **{name: row[name] for name in ("reporter", "scheme", "currency", "level")},
                "periods": (Periods.YEAR if row["is_year"] else Periods.MONTH).value,
                "first": period_text(int(str(row["first_period"]))),
                "last": period_text(int(str(row["last_period"]))),
                "count": row["periods"],
                "records": row["records"],
            }


def _rows(found: Answer) -> list[Mapping[str, Any]]:
    return [dict(zip(found.columns, row, strict=True)) for row in found.rows]
