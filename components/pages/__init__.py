"""The pages, one module each: read the view, ask the atlas, call components."""
