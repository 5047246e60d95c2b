"""Documents of the map's panel at addresses of their own, which the browser asks for before a click."""
