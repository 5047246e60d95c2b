"""Parameters of goods: their names are those that people know, and each is described."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from components.api.goods.goods_address import MOST, GoodsFileAddress


def test_parameters_are_named_as_in_the_address_bar_and_described() -> None:
    properties = GoodsFileAddress.model_json_schema(by_alias=True)["properties"]
    assert {"by", "kz", "flow", "from", "to", "level", "code", "layer"} <= set(properties)
    assert all(field.description for field in GoodsFileAddress.model_fields.values())


@pytest.mark.parametrize("query", [{"limit": 0}, {"limit": MOST + 1}, {"after": -1}, {"level": "page"}, {"x": 1}])
def test_what_is_out_of_bounds_is_refused(query: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        GoodsFileAddress.model_validate(query)
