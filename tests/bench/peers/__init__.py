"""The same map as people would write it otherwise: same shapes, ties, panel and day, another engine each."""
