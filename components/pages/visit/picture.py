"""Picture."""
def picture_of(view, brief): return None
