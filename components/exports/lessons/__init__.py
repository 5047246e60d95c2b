"""Lessons on paper: A4 in black on white, with blank maps, QR codes, cards to cut out, and the key at the end."""
