"""Parts of pages that are of people's own data: claims, the panel, and hits of the search, marked with their layer."""
