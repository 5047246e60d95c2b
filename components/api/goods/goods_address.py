"""Query parameters of goods: which ways, months, level and code, and how many records."""

# No postponed annotations here: FastAPI reads the parameters of an endpoint from them.
from enum import StrEnum
from typing import Final

from pydantic import BaseModel, ConfigDict, Field

from components.exports.csv_json import Separator
from data.enums import DataChoice, Lang, Reporter
from data.trade.goods_codes import GoodsLevel

MOST: Final = 20_000
"""So many records are given at once."""
USUAL: Final = 1_000
_PERIOD: Final = r"^((19|20)\d\d(-(0[1-9]|1[0-2]))?)?$"


class GoodsFlow(StrEnum):
    """Which way goods go; export is from Belarus to Kazakhstan."""

    BOTH = "both"
    EXPORT = "export"
    IMPORT = "import"


class Periods(StrEnum):
    """Records of months or those of years as a whole."""

    MONTH = "month"
    YEAR = "year"


class GoodsAddress(BaseModel):
    """Of which goods the records are asked."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    by: str = Field("BY", description="The id of a place in Belarus; BY is the country.", max_length=100)
    kz: str = Field("KZ", description="The id of a place in Kazakhstan; KZ is the country.", max_length=100)
    flow: GoodsFlow = Field(GoodsFlow.BOTH, description="Which way; export is from Belarus to Kazakhstan.")
    first: str = Field(
        "", alias="from", description="The first month or year, 2024-03 or 2024.", max_length=7,
        json_schema_extra={"pattern": _PERIOD},
    )  # fmt: skip
    last: str = Field(
        "", alias="to", description="The last month or year, 2024-12 or 2024.", max_length=7,
        json_schema_extra={"pattern": _PERIOD},
    )  # fmt: skip
    periods: Periods = Field(Periods.MONTH, description="Records of months, or those of years as a whole.")
    level: GoodsLevel | None = Field(
        None, description="How finely goods are named; where it is left out, that of the code, else chapters."
    )
    code: str = Field(
        "", description="Goods whose code begins so.", max_length=10, json_schema_extra={"pattern": "^([0-9]{2}){0,5}$"}
    )
    reporter: Reporter | None = Field(None, description="By whose statistics alone.")
    layer: str = Field("", description="The id of a layer; the first one where it is left out.", max_length=100)
    data: DataChoice = Field(DataChoice.OWN, description="Records of goods are of a layer: own or both.")
    lang: Lang = Field(Lang.EN, description="Language of names and remarks.")


class RecordsAddress(GoodsAddress):
    """Of which goods the records are asked, and which of them are given."""

    limit: int = Field(USUAL, ge=1, le=MOST, description="How many records at most.")
    after: int = Field(0, ge=0, le=10**9, description="How many records are passed over; `next` has it.")


class GoodsFileAddress(RecordsAddress):
    """Of which goods the records are asked, which of them are given, and what separates the cells of a file."""

    separator: Separator = Field(Separator.COMMA, description="What separates the cells of a csv.")
