"""The map of a view as SVG, for files and paper."""
