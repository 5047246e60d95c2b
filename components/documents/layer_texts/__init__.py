"""Words of a layer that texts of any claim need: its name and terms, its long lists, and its evidence."""
