"""Page of a pair."""
