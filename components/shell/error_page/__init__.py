"""The error page: what a visitor sees where a page cannot be drawn; the fault itself is in the log."""

from __future__ import annotations

import streamlit as st

from components.i18n.language import language, preferred_language
from components.session.mount import part
from data.enums import Lang


def show(error: Exception) -> bool:
    """Draw the error page in place of one that failed; Streamlit has logged the error already.

    Parameters
    ----------
    error
        What was raised. Its text may hold what a visitor must not see and is not shown.

    Returns
    -------
    bool
        True: Streamlit shows nothing of its own.
    """
    del error
    asked = st.query_params.get("lang", "")
    lang = language(Lang(asked) if asked in set(Lang) else preferred_language(st.context.locale))
    _ = lang.text
    part("trouble", "shell/error_page/error_page.js")(
        key="trouble",
        data={
            "title": _("This page could not be drawn"),
            "text": _("The fault is ours and has been recorded in the log of the server. The other pages work."),
            "links": [
                [_("Try again"), ""],
                [_("Open the plain map"), "/" if lang.code is Lang.EN else f"/?lang={lang.code.value}"],
            ],
        },
    )
    return True
