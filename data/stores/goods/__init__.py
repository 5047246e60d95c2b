"""Records of trade by goods in a store: imports in versions, and their files in parts."""
