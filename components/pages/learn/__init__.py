"""Wing of the page of learning: what one can practise with the facts, alone or with a class."""
