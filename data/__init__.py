"""Tables, their contract, their checks and the questions that the dashboard asks of them."""
