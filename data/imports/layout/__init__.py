"""Layout of a sheet: titles, headings, bodies, sections, totals and footnotes."""
