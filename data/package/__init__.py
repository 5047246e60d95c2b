"""The data package: its contract, its files, its dictionary, its changes and its export."""
