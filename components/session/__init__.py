"""One visitor's session: the address bar as state, the routes, and how widgets are mounted."""
