"""Questions about what is stated: chronicle, promises, sources, people, search, citations."""
