"""Page of a region."""
