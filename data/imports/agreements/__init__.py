"""Agreements, events and ventures in sheets: headings, parties, dates, words, and the rows of a layer."""
