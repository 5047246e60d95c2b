"""The page of the chronicle."""
