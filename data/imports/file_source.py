"""Source of the rows of a file: the file itself, as a row of the table of sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.layer_rows import LayerRow

if TYPE_CHECKING:
    from data.layer_rows import Cell


def file_source(name: str, sha256: str) -> LayerRow:
    """Return the source of what a file states; of one file it is the same each time.

    Its year is not known from the file: a layer's atlas takes that of the latest date in it.
    """
    source_id = f"file-{sha256[:12]}"
    empty = "note_no chapter authors year publisher pages url literature_no no_claim_reason note_en"
    cells: dict[str, Cell] = dict.fromkeys(empty.split())
    return LayerRow(
        table="sources", row_id=source_id, cells={"source_id": source_id, "kind": "official", "title_en": name, **cells}
    )
