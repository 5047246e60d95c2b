"""Texts for readers, as typed records and without Streamlit: what panels, pages, lists and cards say."""
