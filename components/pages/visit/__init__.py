"""Page of a visit: the brief for it, what an adviser makes of it, and the papers to take along."""
