"""Measures of papers in points: margins, sizes of letters with their exact pitch, and distances."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Final

MM: Final = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Layout:
    """
    Measures of a paper, in points.

    Attributes
    ----------
    left, right, top, bottom
        Margins of the A4 page: 30, 10, 20 and 20 mm.
    width, height
        What is left of the page for text.
    text, pitch
        Letters of sentences and headings, and from line to line.
    gap, above, below, rest_above, hang
        After a sentence; above and below a heading; above what is said of the annex; the dash before a sentence.
    title, title_pitch, title_after, small, small_pitch, lead_above
        The title and what is below it; above the headline.
    head, picture, gutter
        Height and width of the picture; between two columns.
    table, table_pitch, head_text, head_pitch, cell_x, cell_y, columns
        Letters of the table and of its header; within its cells beside and above the text; widths of its columns.
    note, note_pitch, note_gap, note_above
        Footnotes: letters, between two of them, above them.
    notice, notice_pitch, notices_above
        Notices at the bottom.
    slack
        What is left free on each page, for other programs that set it a little wider.
    """

    left: float = 30 * MM
    right: float = 10 * MM
    top: float = 20 * MM
    bottom: float = 20 * MM
    width: float = 170 * MM
    height: float = 257 * MM
    text: float = 12
    pitch: float = 13.9
    gap: float = 1.5
    above: float = 4
    rest_above: float = 4
    below: float = 1.5
    hang: float = 11
    title: float = 15
    title_pitch: float = 18.5
    title_after: float = 2
    small: float = 10
    small_pitch: float = 12.5
    lead_above: float = 3
    head: float = 26.5 * MM
    picture: float = 58 * MM
    gutter: float = 6 * MM
    table: float = 10.5
    table_pitch: float = 12.5
    head_text: float = 9.5
    head_pitch: float = 11.5
    cell_x: float = 3
    cell_y: float = 1.5
    columns: tuple[float, ...] = tuple(width * MM for width in (72, 44, 20, 17, 17))
    note: float = 8.5
    note_pitch: float = 10
    note_gap: float = 1
    note_above: float = 7
    notice: float = 7.5
    notice_pitch: float = 9
    notices_above: float = 4
    slack: float = 6

    @property
    def room(self) -> float:
        """The height of a page that may be filled."""
        return self.height - self.slack

    def to_json(self) -> dict[str, object]:
        """Return the measures by name, as the layout of PDF reads them."""
        return asdict(self)


LAYOUT: Final = Layout()
