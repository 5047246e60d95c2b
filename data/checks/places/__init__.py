"""Rules of the names, cases, short forms and codes of places."""
