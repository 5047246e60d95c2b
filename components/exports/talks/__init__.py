"""Files of a talk: one HTML file, slides, a handout, and JSON."""
