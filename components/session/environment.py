"""Settings of the environment: whole numbers under the product's prefix."""

from __future__ import annotations

import os
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Record = TypeVar("Record", bound=DataclassInstance)

PREFIX: Final = "PARTNERSHIP_VECTOR_"


def from_environment(kind: type[Record]) -> Record:
    """Return a record of whole numbers, those that the environment sets in place of the defaults.

    Parameters
    ----------
    kind
        The class of the record; each of its fields is set as ``PARTNERSHIP_VECTOR_`` and its name in capitals.

    Raises
    ------
    ValueError
        If the environment sets one that is not a positive whole number.
    """
    found: dict[str, Any] = {}
    for field in fields(kind):
        name = PREFIX + field.name.upper()
        if given := os.environ.get(name):
            if not given.isdecimal() or int(given) < 1:
                raise ValueError(f"{name} is {given!r}: give a whole number above zero.")
            found[field.name] = int(given)
    return kind(**found)
