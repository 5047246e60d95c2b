"""Citations of sources, of claims and of the data set in five forms."""
