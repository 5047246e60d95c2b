"""Tables of a DOCX file: fixed widths, borders, margins of cells, a header row that is repeated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from components.exports.notes.docx_parts.docx_template import twips

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement

HAIR: Final = 'w:val="single" w:sz="4" w:space="0" w:color="8FA0AE"'


class Table:
    """
    A table in the body of a document.

    Parameters
    ----------
    widths
        Widths of its columns, in points.
    left, right, above
        Margins within its cells beside the text, and above and below it, in points.
    ruled
        Columns that have a line at their left; a table with any has lines between its rows. None for no lines at all.
    """

    def __init__(
        self,
        widths: Sequence[float],
        *,
        left: float = 0,
        right: float = 0,
        above: float = 0,
        ruled: frozenset[int] | None = None,
    ) -> None:
        self.widths = tuple(map(twips, widths))
        self.ruled = ruled
        lines = "".join(f"<w:{side} {HAIR}/>" for side in ("top", "bottom", "insideH")) if ruled is not None else ""
        margins = "".join(
            f'<w:{side} w:w="{twips(size)}" w:type="dxa"/>'
            for side, size in (("top", above), ("left", left), ("bottom", above), ("right", right))
        )
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in self.widths)
        self.element: BaseOxmlElement = parse_xml(
            f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{sum(self.widths)}" w:type="dxa"/>'
            f"<w:tblBorders>{lines}</w:tblBorders>"
            f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
            f'<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
            f'w:noVBand="1"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid></w:tbl>'
        )

    def add_row(self, cells: Sequence[Sequence[BaseOxmlElement]], *, heads: bool = False) -> None:
        """Add a row of cells, each of paragraphs; a single cell goes across the table."""
        row, properties = OxmlElement("w:tr"), OxmlElement("w:trPr")
        properties.append(OxmlElement("w:cantSplit"))
        if heads:
            properties.append(OxmlElement("w:tblHeader"))
        row.append(properties)
        spans = len(cells) == 1
        for number, paragraphs in enumerate(cells):
            width = sum(self.widths) if spans else self.widths[number]
            ruled = not spans and self.ruled is not None and number in self.ruled
            cell = OxmlElement("w:tc")
            cell.append(
                parse_xml(
                    f'<w:tcPr {nsdecls("w")}><w:tcW w:w="{width}" w:type="dxa"/>'
                    + (f'<w:gridSpan w:val="{len(self.widths)}"/>' if spans else "")
                    + (f"<w:tcBorders><w:left {HAIR}/></w:tcBorders>" if ruled else "")
                    + "</w:tcPr>"
                )
            )
            for paragraph in paragraphs:
                cell.append(paragraph)
            row.append(cell)
        self.element.append(row)


def paragraph(style: str, *, before: float | None = None, new_page: bool = False) -> BaseOxmlElement:
    """Return an empty paragraph of a style, by the id of the style; it may begin a page."""
    made = OxmlElement("w:p")
    properties = OxmlElement("w:pPr")
    named = OxmlElement("w:pStyle")
    named.set(qn("w:val"), style)
    properties.append(named)
    if new_page:
        properties.append(OxmlElement("w:pageBreakBefore"))
    if before is not None:
        spacing = OxmlElement("w:spacing")
        spacing.set(qn("w:before"), str(twips(before)))
        properties.append(spacing)
    made.append(properties)
    return made
