"""Workbooks as grids: XLSX, XLS, ODS and the XML of Excel 2003."""
