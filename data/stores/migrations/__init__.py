"""Changes of the tables of a store from one version of the program to the next, run by Alembic."""
