"""The loaded whole: the atlas, its lookups, the selection that an address says."""
