"""How the atlas is drawn: the map, its panel, and the doors to state, language and files."""
