"""Sockets of open pages: their frames, their first message, and the turns of what they ask to have drawn."""
