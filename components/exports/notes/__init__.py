"""Papers for a visit: a brief on one A4 page with an annex, as DOCX and PDF, and as slide, table, short text and JSON."""
