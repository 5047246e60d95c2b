"""Exported files of a view: CSV, JSON, workbooks, GeoJSON and images, made without a browser."""
