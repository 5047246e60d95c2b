"""Parts of a DOCX file of a brief: template, runs, tables, footnotes and claims."""
