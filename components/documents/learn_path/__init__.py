"""Path of learning in the reader's language: its stops, each with a question and the evidence, as finished texts."""
