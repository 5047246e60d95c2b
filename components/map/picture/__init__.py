"""Map of a view as SVG, for files and paper."""
