"""Files of a quiz for other tools: the same seed and data give the same bytes."""
