"""Text that every store can keep."""

from __future__ import annotations

import pytest

from data.errors import StoreError
from data.stores.storable import check_texts, is_storable


def test_letters_of_all_languages_and_signs_can_be_kept() -> None:
    assert is_storable("Ўў Әә 🙂 \r\n\t\x01 \ufeff =1+1")
    check_texts(["", "x"])


@pytest.mark.parametrize("text", ["a\0b", "\udc00", "x\ud83d"])
def test_what_cannot_be_kept_is_shown_so_that_it_can(text: str) -> None:
    assert not is_storable(text)
    with pytest.raises(StoreError) as refused:
        check_texts(["fine", text])
    assert is_storable(refused.value.params["text"])
