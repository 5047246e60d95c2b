"""Import of people's files: cells, meaning, questions, checks and the rows that come of them."""
