"""Empty DOCX of the papers: styles, the dash of lists, page with margins and its number, and settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from components.exports.notes.layout import LAYOUT, MM

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

INK, SOFT, ACCENT = "1A2733", "4A5863", "1F4E79"
FONT: Final = "Times New Roman"
"""It is on every office machine, and narrower than PT Serif, by which pages are filled."""

KEPT_PARTS: Final = ("styles", "settings", "theme", "numbering")
"""Parts of the library's own template that are kept; other ones speak of the machine that made it."""


def new_document() -> Document:
    """Return a document without paragraphs, with the styles of the papers."""
    made = docx.Document()
    part = made.part
    for rels, kept in ((part.rels, KEPT_PARTS), (part.package.rels, ("officeDocument", "core-properties"))):
        for name in [name for name, rel in rels.items() if not rel.reltype.endswith(kept)]:
            rels.pop(name)
    part._styles_part._element = parse_xml(_styles())
    part.numbering_part._element = parse_xml(_numbering())
    part._settings_part._element = parse_xml(_settings())
    _set_page(made)
    return made


def twips(points: float) -> int:
    """Return points as twentieths of a point."""
    return round(points * 20)


def _style(
    name: str,
    *,
    size: float,
    pitch: float,
    before: float = 0,
    after: float = 0,
    bold: bool = False,
    italic: bool = False,
    colour: str = INK,
    first: str = "",
    last: str = "",
) -> str:
    """Return a style of paragraphs with an exact pitch of lines; some properties come first, others last."""
    normal = name == "Normal"
    id_ = name.replace(" ", "").replace("head", "Head")
    return (
        f'<w:style w:type="paragraph" w:styleId="{id_}"{_default(wanted=normal)}><w:name w:val="{name}"/>'
        + ("" if normal else '<w:basedOn w:val="Normal"/>')
        + f'<w:qFormat/><w:pPr>{first}<w:spacing w:before="{twips(before)}" w:after="{twips(after)}" '
        f'w:line="{twips(pitch)}" w:lineRule="exact"/>{last}</w:pPr>'
        f'<w:rPr>{"<w:b/>" if bold else ""}{"<w:i/>" if italic else ""}<w:color w:val="{colour}"/>'
        f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/></w:rPr></w:style>'
    )


def _default(*, wanted: bool) -> str:
    return ' w:default="1"' if wanted else ""


def _styles() -> str:
    m, kept = LAYOUT, "<w:keepNext/><w:keepLines/>"
    right = f'<w:tabs><w:tab w:val="right" w:pos="{twips(m.width)}"/></w:tabs>'
    listed = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    found = (
        _style("Normal", size=m.text, pitch=m.pitch),
        _style("Title", size=m.title, pitch=m.title_pitch, after=m.title_after, bold=True, colour=ACCENT),
        _style("Subtitle", size=m.small, pitch=m.small_pitch, colour=SOFT),
        _style("Headline", size=m.text, pitch=m.pitch, after=m.gap, bold=True),
        _style(
            "heading 1", size=m.text, pitch=m.pitch, before=m.above, after=m.below, bold=True, colour=ACCENT,
            first=f"{kept}{right}", last='<w:outlineLvl w:val="0"/>',
        ),
        _style("List Bullet", size=m.text, pitch=m.pitch, after=m.gap, first=listed),
        _style("Remark", size=m.small, pitch=m.small_pitch, after=m.gap, italic=True, colour=SOFT),
        _style("Table Text", size=m.table, pitch=m.table_pitch),
        _style("Table Heading", size=m.head_text, pitch=m.head_pitch, bold=True, colour=SOFT, first="<w:keepNext/>"),
        _style("Notice", size=m.notice, pitch=m.notice_pitch, colour=SOFT),
        _style("footnote text", size=m.note, pitch=m.note_pitch, after=m.note_gap),
        _style("header", size=11, pitch=13, last='<w:jc w:val="center"/>'),
    )  # fmt: skip
    return (
        f"<w:styles {nsdecls('w')}><w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
        '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        + "".join(found)
        + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="character" w:styleId="footnotereference"><w:name w:val="footnote reference"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>'
    )


def _numbering() -> str:
    hang = twips(LAYOUT.hang)
    return (
        f'<w:numbering {nsdecls("w")}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{hang}"/></w:tabs>'
        f'<w:ind w:left="{hang}" w:hanging="{hang}"/></w:pPr>'
        "</w:lvl></w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _settings() -> str:
    return (
        f'<w:settings {nsdecls("w")}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def _set_page(made: Document) -> None:
    section, m = made.sections[0], LAYOUT
    section.page_width, section.page_height = Pt(210 * MM), Pt(297 * MM)
    section.left_margin, section.right_margin = Pt(m.left), Pt(m.right)
    section.top_margin, section.bottom_margin = Pt(m.top), Pt(m.bottom)
    section.header_distance, section.footer_distance = Pt(10 * MM), Pt(10 * MM)
    section.different_first_page_header_footer = True
    section.first_page_header.is_linked_to_previous = False
    section.header.is_linked_to_previous = False
    section.header.paragraphs[0]._p.append(_page_field())


def _page_field() -> BaseOxmlElement:
    """Return the field of the number of the page."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), " PAGE ")
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "2"
    run.append(text)
    field.append(run)
    return field
