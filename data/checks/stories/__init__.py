"""Rules of talks: their steps, and what is read and said at each."""
