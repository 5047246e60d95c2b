"""Lessons made of the facts: a plan by minutes, tasks, blank maps, a table to fill in, cards and the key of them."""
