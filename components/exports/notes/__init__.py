"""Papers for a visit: a brief on one A4 page with an annex, as DOCX and PDF, and as slide, table, short text and JSON."""

from __future__ import annotations

from components.exports.notes.fit import Fitted, fit
from components.exports.notes.letters import MissingLetterError
from components.exports.notes.note_json import write_json
from components.exports.notes.pdf import write_pdf

__all__ = ["Fitted", "MissingLetterError", "fit", "write_json", "write_pdf"]
