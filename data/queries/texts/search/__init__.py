"""Search: entries, their index, typed queries, keyboard layouts and hits."""
