"""Streaming reading of XML that has no entities of its own: a document type is refused."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Protocol
from xml.parsers import expat  # a document type is refused below, so nothing can be declared and expanded

from data.errors import FileRefused
from data.imports.files.codes import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Handler(Protocol):
    """What is called for each beginning, end and text of an element; names are without prefix."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def text(self, data: str) -> None:
        """Take text between tags."""


def parse(chunks: Iterable[bytes], handler: Handler, *, depth: int = 100, part: str = "") -> Iterator[None]:
    """Feed a document to a handler and give control back after each piece.

    Parameters
    ----------
    chunks
        The document, piece by piece.
    handler
        What takes its elements.
    depth
        How many elements may be within each other.
    part
        Name of the document in messages.

    Raises
    ------
    data.errors.FileRefused
        If the document has a document type, is not well formed, or is too deep.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.buffer_size = 1 << 15
    _refuse_types(parser)
    params = {"part": part} if part else {}
    prefixed = False
    begin, finish = handler.start, handler.end
    level = 0

    def first(name: str, attributes: dict[str, str]) -> None:
        nonlocal prefixed, level
        level += 1
        if level > depth:
            raise FileRefused(Refusal.TOO_DEEP, params)
        if ":" in name:
            prefixed = True
            name = name.rpartition(":")[2]
        begin(name, attributes)

    def last(name: str) -> None:
        nonlocal level
        level -= 1
        finish(name.rpartition(":")[2] if prefixed else name)

    parser.StartElementHandler = first
    parser.EndElementHandler = last
    parser.CharacterDataHandler = handler.text
    try:
        for piece in chunks:
            parser.Parse(piece)
            yield
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise FileRefused(Refusal.DAMAGED, params | {"line": str(error.lineno)}) from error
    except (LookupError, ValueError) as error:
        if isinstance(error, FileRefused):
            raise
        raise FileRefused(Refusal.DAMAGED, params) from error
    finally:
        # The file behind the pieces is closed now, not when the error that ended them is forgotten.
        if isinstance(chunks, Generator):
            chunks.close()
    yield


def read(chunks: Iterable[bytes], handler: Handler, *, depth: int = 100, part: str = "") -> None:
    """Feed a whole document to a handler; see `parse`."""
    for _ in parse(chunks, handler, depth=depth, part=part):
        pass


def local(attributes: dict[str, str], name: str) -> str | None:
    """Return an attribute by its name without prefix."""
    if name in attributes:
        return attributes[name]
    return next((value for key, value in attributes.items() if key.rpartition(":")[2] == name), None)


def _refuse_types(parser: expat.XMLParserType) -> None:
    def refuse(*_: object) -> None:
        raise FileRefused(Refusal.XML_ENTITIES)

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
