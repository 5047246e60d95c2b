"""Fields of the board: only what has more than one option is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components.documents.goods.goods_choices import goods_fields
from components.documents.goods.goods_scope import goods_scope
from components.i18n.language import language
from data.atlas.goods_choice import GOODS_READERS
from data.atlas.selection import PARAMETERS
from data.enums import Lang, Reporter
from tests.components.documents.goods.goods_views import SOLD, goods_view
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from tests.data.trade.goods_layer import DrawnGoods

FIELDS = {"level": "level", "reporter": "reporter", "from": "first_month", "to": "last_month"}


def test_each_option_is_one_that_the_address_takes(goods_layer: DrawnGoods) -> None:
    scope = goods_scope(goods_view(goods_layer, reporter=Reporter.KZ), *SOLD)
    assert scope is not None
    fields = {field.name: field for field in goods_fields(scope, language(Lang.EN))}
    assert list(fields) == list(FIELDS)
    assert set(fields) <= set(PARAMETERS)
    for name, field in fields.items():
        assert field.chosen in [option.value for option in field.options]
        for option in field.options:
            assert GOODS_READERS[FIELDS[name]](option.value, ATLAS)
    assert [option.text for option in fields["from"].options[:2]] == ["January 2023", "February 2023"]
    assert len(fields["to"].options) == 24
    assert fields["reporter"].chosen == "kz"


def test_what_cannot_be_chosen_is_not_asked(goods_layer: DrawnGoods) -> None:
    scope = goods_scope(goods_view(goods_layer), *SOLD)
    assert scope is not None
    one = replace(scope, kinds=scope.kinds[:1], levels=scope.levels[:1], latest=scope.earliest)
    assert goods_fields(one, language(Lang.EN)) == ()
