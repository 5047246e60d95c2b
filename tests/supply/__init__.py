"""What a release is made of: every part with its version, hashes and licence."""
