"""The page's own answer in the document that the server sends: text and drawing, before any script runs."""
