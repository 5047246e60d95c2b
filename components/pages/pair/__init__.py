"""The page of a pair."""
