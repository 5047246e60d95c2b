"""The page of trade."""
