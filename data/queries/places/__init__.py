"""Questions about places: one place, a pair, white spots, reasons, similarity, comparison."""
