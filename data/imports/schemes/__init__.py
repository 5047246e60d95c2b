"""Known schemes of trade data: UN Comtrade, SDMX and the tables of this project, read without guessing."""
