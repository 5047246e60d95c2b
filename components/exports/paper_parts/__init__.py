"""Parts that papers share: letters, packages of office files, slides, typesetting, and the map."""
