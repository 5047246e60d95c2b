"""Static files and the server of them: shared scripts, styles, fonts and Leaflet."""
