"""Files that people bring: read, kept as drafts and made a version of a layer, in a process of their own."""
