"""Questions of a quiz: pure functions of the facts, as ids without words; the same seed gives the same questions."""
