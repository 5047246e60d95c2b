"""Tables: widths, a repeated header row, a cell across, and paragraphs of a style."""

from __future__ import annotations

from docx.oxml.ns import qn

from components.exports.notes.docx_parts.docx_tables import Table, paragraph


def test_rows_have_cells_of_the_widths_and_a_single_cell_goes_across() -> None:
    table = Table((100, 50), left=3, right=3, above=2, ruled=frozenset({1}))
    table.add_row([[paragraph("A")], [paragraph("B")]], heads=True)
    table.add_row([[paragraph("A")]])
    head, row = table.element.findall(qn("w:tr"))
    assert head.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    assert row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None
    assert [cell.find(f".//{qn('w:tcW')}").get(qn("w:w")) for cell in head.findall(qn("w:tc"))] == ["2000", "1000"]
    assert row.find(f".//{qn('w:gridSpan')}").get(qn("w:val")) == "2"
    assert len(head.findall(f".//{qn('w:tcBorders')}")) == 1


def test_a_paragraph_may_begin_a_page_with_room_above() -> None:
    made = paragraph("Heading1", before=6, new_page=True)
    assert [child.tag for child in made[0]] == [qn("w:pStyle"), qn("w:pageBreakBefore"), qn("w:spacing")]
    assert made.find(f".//{qn('w:spacing')}").get(qn("w:before")) == "120"
    assert len(paragraph("Notice")[0]) == 1
