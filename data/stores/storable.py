"""Text that every store can keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable


def is_storable(text: str) -> bool:
    """Whether both stores keep a text as it is: no character of number 0, no half of a pair of UTF-16."""
    if "\0" in text:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def check_texts(texts: Iterable[str]) -> None:
    """Raise StoreError where a text cannot be kept as it is."""
    for text in texts:
        if not is_storable(text):
            raise StoreError(
                "store.text", text=text.replace("\0", "\N{SYMBOL FOR NULL}").encode(errors="replace").decode()
            )
