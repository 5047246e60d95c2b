"""What is known: the tables, their contract, the checks and the questions the dashboard asks of them."""
