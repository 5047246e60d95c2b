"""An empty Streamlit page: what a first visit costs before anything is shown."""

from __future__ import annotations

import streamlit as st

if __name__ == "__main__":
    st.write("")
else:
    app = st.App(__file__)
