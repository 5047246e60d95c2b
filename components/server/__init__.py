"""Middleware around the app: request checks, limits, security headers, the document's head, the access log."""
