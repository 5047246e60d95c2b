"""HTML elements made from names, attributes and texts, so that no text is ever read as markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias
from xml.etree import ElementTree as Tree

from components.documents.texts import Marked

if TYPE_CHECKING:
    from collections.abc import Iterable

Part: TypeAlias = "Tree.Element | Marked | str | Iterable[Part] | bool | None"
"""What is within an element: elements, texts, several of them; None, False and an empty text are left out."""

UNWRITABLE: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that a document cannot hold."""


def tag(name: str, /, *parts: Part, **attributes: str | None) -> Tree.Element:
    """Return an element.

    Parameters
    ----------
    name
        Its name.
    parts
        What is within it.
    attributes
        Its attributes: an underscore becomes a hyphen, one at the end is dropped; None leaves one out.
    """
    given = ((key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items())
    made = Tree.Element(name, {key: _clean(value) for key, value in given if value is not None})
    _put(made, parts)
    return made


def _put(within: Tree.Element, parts: Iterable[Part]) -> None:
    for part in parts:
        if part is None or isinstance(part, bool):
            continue
        if isinstance(part, str):
            _put_text(within, part)
        elif isinstance(part, Marked):
            within.append(tag("span", part.text, lang=part.lang))
        elif isinstance(part, Tree.Element):
            within.append(part)
        else:
            _put(within, part)


def _put_text(within: Tree.Element, text: str) -> None:
    """Put a text after all that is there."""
    if len(within):
        within[-1].tail = (within[-1].tail or "") + _clean(text)
    else:
        within.text = (within.text or "") + _clean(text)


def _clean(text: str) -> str:
    return UNWRITABLE.sub("", text)


def written(element: Tree.Element) -> str:
    """Return an element as HTML."""
    return Tree.tostring(element, encoding="unicode", method="html")
