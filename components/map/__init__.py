"""The map: its index, its drawing by folium, what a selection lights, and its host in the browser."""
