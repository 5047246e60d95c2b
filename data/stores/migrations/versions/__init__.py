"""One module for each change of the tables of a store; a change that was published is never edited."""
