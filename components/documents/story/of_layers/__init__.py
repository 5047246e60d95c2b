"""Steps of talks that are of layers: whose facts a step is of, and what names the layer on it."""
