"""One module for each change of the tables of a store; a change that was published is never edited.

A change of a column that views of schema `gis` show drops the views first; ``python -m data gis`` makes them anew.
"""
