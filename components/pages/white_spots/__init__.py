"""Page of white spots."""
