"""Workbooks for those who bring files: the template to fill in, and the file that was checked."""
