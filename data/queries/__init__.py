"""Questions asked of the atlas, one noun each."""
