"""Papers for a visit: a brief on one A4 page with an annex, as DOCX and PDF, and as a slide, a table and a text."""
