"""Words of headings in four languages."""

from __future__ import annotations

import pytest

from data.imports.layout.heading_words import ColumnRole, role_in


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Область", ColumnRole.PLACE),
        ("Өңір", ColumnRole.PLACE),
        ("Вобласць", ColumnRole.PLACE),
        ("Region", ColumnRole.PLACE),
        ("KATO", ColumnRole.KZ_PLACE),
        ("СОАТО", ColumnRole.BY_PLACE),
        ("Страна-партнёр", ColumnRole.PARTNER),
        ("Год", ColumnRole.PERIOD),
        ("Жыл", ColumnRole.PERIOD),
        ("Месяц", ColumnRole.SUBPERIOD),
        ("Показатель", ColumnRole.FLOW),
        ("Ед. изм.", ColumnRole.UNIT),
        ("Код ТН ВЭД", ColumnRole.PRODUCT_CODE),
        ("Наименование товара", ColumnRole.PRODUCT),
        ("Значение", ColumnRole.VALUE),
        ("Примечание", ColumnRole.NOTE),
        ("№ п/п", ColumnRole.SET_ASIDE),
        ("released", ColumnRole.SET_ASIDE),
        ("Статус", ColumnRole.STATUS),
    ],
)
def test_each_heading_names_its_role(heading: str, role: ColumnRole) -> None:
    assert role_in(heading) is role


def test_other_words_name_none() -> None:
    assert role_in("Экспорт, тыс. долл.") is None
    assert role_in("Товарооборот") is None
    assert role_in("") is None
