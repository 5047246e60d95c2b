"""Places of a file: names in four languages, abbreviations, codes and former names, matched with the atlas."""
