"""Questions about what is told: chronicle, promises, sources, people, search, citations."""
