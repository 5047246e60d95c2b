"""Header, controls and downloads around every page, and the error page."""
