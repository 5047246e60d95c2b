"""Commands over layers and the files that go into them."""
