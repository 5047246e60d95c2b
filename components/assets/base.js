// Read before Streamlit's own scripts: the server stands at the root of the address, whatever page is opened first.
// Without it Streamlit looks for the server below the page's own path too, and every link to a page starts with two errors.
window.__streamlit = { BACKEND_BASE_URL: new URL("/", window.location.href).href };
