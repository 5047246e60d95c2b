"""Trade by goods of a layer by the API: its parameters and its answers."""
