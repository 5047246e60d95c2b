"""Wing of the page of talks: ready ones, those of any pair or region, and the reader's own."""
