"""The loaded atlas, its lookups and caches, its reloading, and the selection that an address states."""
