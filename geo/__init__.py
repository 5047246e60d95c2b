"""Where it is, and when: boundaries, projections and what the map draws of them."""
