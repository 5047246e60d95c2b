from __future__ import annotations

import pytest

from data.imports.files.error_texts import is_error


@pytest.mark.parametrize("text", ["#DIV/0!", "#N/A", "#ДЕЛ/0!", "#Н/Д", "#ССЫЛКА!", "#REF! ", "Err:502"])
def test_errors_of_spreadsheets_are_known(text: str) -> None:
    assert is_error(text)


@pytest.mark.parametrize("text", ["", "#1", "# N/A", "Error", "Экспорт", "Ошибка", "№", "x"])
def test_other_texts_are_none(text: str) -> None:
    assert not is_error(text)
