"""Messages of statistical services as grids: JSON and XML of SDMX, JSON of UN Comtrade and of this site."""
