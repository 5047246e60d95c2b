"""What stands around every page: header, controls, downloads and the error page."""
