"""Trade by goods: records by code and month in Parquet files, and questions about them."""
