"""The server around the app: guard, limits, security headers, the head of the document, the log."""
