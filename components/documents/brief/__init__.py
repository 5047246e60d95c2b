"""Briefs for a visit: what is known of two sides, in blocks of sentences, with an adviser's own lines."""
