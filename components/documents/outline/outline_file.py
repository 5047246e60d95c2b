"""Files of outlines, `.pvoutline.json`: read with every field checked, and written in one canonical form."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from components.documents.citing.citation_forms import Form
from components.documents.outline.outline_refusals import RefusedOutlineError
from components.documents.outline.own_outline import (
    FOOTNOTE_FORMS,
    FORMAT,
    VERSION,
    OutlinePart,
    OwnOutline,
    PartKind,
)
from components.documents.own_files.checked_json import (
    ID,
    UnreadableError,
    read_entry,
    read_lang,
    read_list,
    read_object,
    read_text,
    refused,
    require_distinct,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_BYTES: Final = 200_000
"""What the file may measure; the connection of a page takes a message of 256 KiB."""
MOST_PARTS: Final = 120
TITLE: Final = 300
"""So many characters a title may have."""
WORDS: Final = 4_000
"""So many characters a part's own words may have, and the sentence of a claim."""
ADDRESS: Final = 1_000
_PART_ID: Final = re.compile(r"p[1-9]\d{0,5}", re.ASCII)
_FIELDS: Final = ("format", "version", "data_version", "lang", "form", "title", "parts")
_PART_FIELDS: Final = ("id", "kind", "text", "claim", "said", "view", "picture")
_NAMED_BY: Final[Mapping[PartKind, tuple[str, ...]]] = {
    PartKind.HEADING: (),
    PartKind.FACT: ("claim",),
    PartKind.FIGURE: ("view", "picture"),
}
"""The fields that a part of a kind cannot be without."""


def read_outline(text: str) -> OwnOutline:
    """
    Return the outline that the text of a file holds. What its claims and views mean today is not asked here.

    Parameters
    ----------
    text
        The text. Nothing in it is ever run or drawn as anything but text.

    Raises
    ------
    components.documents.outline.outline_refusals.RefusedOutlineError
        If it is too big, no JSON, of another format or version, or if a field cannot be read.
    """
    try:
        return _outline(read_object(text, most_bytes=MOST_BYTES, name=FORMAT, version=VERSION, fields=_FIELDS))
    except UnreadableError as error:
        raise RefusedOutlineError(error.fault, **error.values) from None


def write_outline(outline: OwnOutline) -> str:
    """Return the text of an outline's file; outlines that are equal have equal files."""
    fields = {
        "format": FORMAT,
        "version": VERSION,
        "data_version": outline.data_version,
        "lang": outline.lang.value,
        "form": outline.form.value,
        "title": outline.title,
        "parts": [asdict(part) for part in outline.parts],
    }
    return json.dumps(fields, ensure_ascii=False, indent=1) + "\n"


def _outline(found: dict[str, Any]) -> OwnOutline:
    form = read_text(found, "form", ID)
    if form not in FOOTNOTE_FORMS:
        raise refused("form", form)
    parts = tuple(_part(entry, f"parts[{n}]") for n, entry in enumerate(read_list(found, "parts", MOST_PARTS), start=1))
    require_distinct((part.id for part in parts), "parts")
    return OwnOutline(
        data_version=read_text(found, "data_version", ID, default=""),
        lang=read_lang(found, "lang"),
        form=Form(form),
        title=read_text(found, "title", TITLE),
        parts=parts,
    )


def _part(entry: object, where: str) -> OutlinePart:
    fields = read_entry(entry, where, _PART_FIELDS)
    part_id, kind = read_text(fields, "id", ID, where=where), read_text(fields, "kind", ID, where=where)
    if not _PART_ID.fullmatch(part_id):
        raise refused(f"{where}.id", part_id)
    if kind not in set(PartKind):
        raise refused(f"{where}.kind", kind)
    made = OutlinePart(
        id=part_id,
        kind=PartKind(kind),
        text=read_text(fields, "text", WORDS, where=where, default="", has_lines=kind == PartKind.FACT),
        claim=read_text(fields, "claim", ID, where=where, default=""),
        said=read_text(fields, "said", WORDS, where=where, default=""),
        view=read_text(fields, "view", ADDRESS, where=where, default=""),
        picture=read_text(fields, "picture", ID, where=where, default=""),
    )
    for name in _NAMED_BY[made.kind]:
        if not getattr(made, name):
            raise refused(f"{where}.{name}", "")
    return made
