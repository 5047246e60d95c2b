"""The page of white spots."""
