"""Tables of cases that Python and the browser's code are both held to."""
