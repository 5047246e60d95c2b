"""Files the browser asks for, and the modules and styles that all widgets share."""
