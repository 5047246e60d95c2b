"""Who may change something: visitors, roles, and the files that they hand in."""
