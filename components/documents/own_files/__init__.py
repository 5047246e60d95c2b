"""Files that people bring: text whose every field is checked before anything is made of it."""
