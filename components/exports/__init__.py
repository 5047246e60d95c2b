"""Files of a view: tables, workbooks, GeoJSON and images, drawn without a browser."""
