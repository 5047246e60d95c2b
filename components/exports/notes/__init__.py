"""Papers for a visit: a brief on one A4 page with an annex, as DOCX and PDF, and as slide, table, short text and JSON."""

from __future__ import annotations

from components.exports.notes.docx_file import write_docx
from components.exports.notes.fit import Fitted, fit
from components.exports.notes.letters import MissingLetterError
from components.exports.notes.messenger import write_text
from components.exports.notes.note_json import write_json
from components.exports.notes.pdf import write_pdf
from components.exports.notes.picture import Picture, draw_picture
from components.exports.notes.promise_sheet import write_xlsx
from components.exports.notes.slide import write_pptx

__all__ = [
    "Fitted", "MissingLetterError", "Picture", "draw_picture", "fit", "write_docx", "write_json", "write_pdf",
    "write_pptx", "write_text", "write_xlsx",
]  # fmt: skip
