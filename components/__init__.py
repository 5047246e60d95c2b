"""The application: documents, map, widgets, pages, exports, the API and the server around them."""
