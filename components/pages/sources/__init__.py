"""Page of sources."""
