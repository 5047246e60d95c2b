"""Page of the map."""
