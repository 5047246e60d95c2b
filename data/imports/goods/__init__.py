"""Records of trade by goods in files of other people: which figures they are, and what is wrong with them."""
