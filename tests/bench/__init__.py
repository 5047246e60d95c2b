"""Speed, measured in a real browser; ratios of one run, since machines differ."""
