"""Files of UN Comtrade drawn from a seed: months of goods at three levels that add up, as the download has them."""

from __future__ import annotations

import csv
import io
import random
from decimal import Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HEADER: Final = (
    "typeCode", "freqCode", "refPeriodId", "period", "reporterCode", "reporterISO", "reporterDesc", "flowCode",
    "partnerCode", "partnerISO", "partnerDesc", "partner2Code", "classificationCode", "cmdCode", "cmdDesc", "aggrLevel",
    "customsCode", "mosCode", "motCode", "netWgt", "primaryValue",
)  # fmt: skip
COUNTRIES: Final = {"112": ("BLR", "Belarus"), "398": ("KAZ", "Kazakhstan"), "643": ("RUS", "Russian Federation"),
                    "0": ("W00", "World")}  # fmt: skip
CODES: Final = {
    "040210": "Milk powder", "040690": "Cheese", "170199": "Sugar", "310420": "Potassium chloride",
    "843351": "Combine harvesters", "870192": "Tractors", "940360": "Furniture",
}  # fmt: skip


def line(
    period: str, way: str, code: str, value: Decimal | str, *, name: str = "", scheme: str = "H6",
    transport: str = "0", customs: str = "C00", second: str = "0", weight: str = "0",
) -> list[str]:  # fmt: skip
    """Return a line of a download; the way is reporter, flow and partner, as ``112 X 398``."""
    reporter, flow, partner = way.split()
    frequency = "M" if len(period) == 6 else "A"
    return [
        "C", frequency, f"{period:0<8}", period, reporter, *COUNTRIES[reporter], flow, partner, *COUNTRIES[partner],
        second, scheme, code, name, "6", customs, "0", transport, weight, str(value),
    ]  # fmt: skip


def months(
    year: int, *, seed: int = 5, ways: Iterable[str] = ("112 X 398", "398 M 112"),
    first: int = 1, last: int = 12,
) -> list[list[str]]:  # fmt: skip
    """Return the lines of months of a year: subheadings, the chapters and the total that they add up to."""
    drawn = random.Random(seed + year)  # noqa: S311 - drawn alike on every machine
    lines = []
    for way in ways:
        for month in range(first, last + 1):
            period = f"{year}{month:02}"
            values = {code: Decimal(drawn.randrange(10**6, 10**9)) / 100 for code in CODES}
            chapters: dict[str, Decimal] = {}
            for code, value in values.items():
                chapters[code[:2]] = chapters.get(code[:2], Decimal(0)) + value
                lines.append(line(period, way, code, value, name=CODES[code], weight="1250.5"))
            lines += [line(period, way, code, value) for code, value in sorted(chapters.items())]
            lines.append(line(period, way, "TOTAL", sum(values.values(), Decimal(0))))
    return lines


def text(lines: Iterable[Sequence[str]]) -> str:
    """Return lines below their header as the download has them."""
    content = io.StringIO()
    writer = csv.writer(content, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows(lines)
    return content.getvalue()
