"""Page of production."""
