"""Page of the chronicle."""
