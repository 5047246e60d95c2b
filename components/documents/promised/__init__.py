"""Answers of a layer to promises of the book: shown beside each promise, marked, and never in place of its verdict."""
