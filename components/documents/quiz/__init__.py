"""Quiz in the reader's language: questions, options, right answers and their evidence as finished texts."""
