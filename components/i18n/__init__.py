"""Four languages: catalogues, numbers, dates and the words of the closed vocabularies."""
