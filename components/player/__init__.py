"""The player of talks: full screen on a page and in one file, with a second window for the speaker."""
