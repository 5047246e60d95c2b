"""The page of production."""
