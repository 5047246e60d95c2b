"""Answers of pages: the sentences, dates and figures that a page begins with."""
