"""One visitor's session: the state in the address bar, the routes, and the mounting of widgets."""
