"""Page of trade."""
