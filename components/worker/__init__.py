"""Drawing of pictures and papers in one process beside the server, one at a time, bounded in time and memory."""
