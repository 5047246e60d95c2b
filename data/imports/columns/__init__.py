"""Columns of a table: what each is taken for, by its heading and by what is in it."""
