"""Files of outlines: DOCX with footnotes, figures and the list of literature."""
