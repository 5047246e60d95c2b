"""Talks as documents: what a hall sees and a speaker says, of one story, one pair or one region."""
