"""Colours of the light and the dark look for browsers that know no `light-dark()`, made from the style sheets."""

from __future__ import annotations

import re
from typing import Final

WITHOUT: Final = "@supports not (color: light-dark(#000, #fff))"
SYSTEM: Final = "@media screen and (prefers-color-scheme: dark)"
RULE: Final = re.compile(r"(?<=[{}/])(?P<selector>[^{}/@;]+)\{(?P<body>[^{}]*light-dark\([^{}]*)\}")
DECLARED: Final = re.compile(r"([\w-]+)\s*:\s*([^;{}]*light-dark\([^;{}]*)(?:;|$)")
PAIR: Final = re.compile(r"light-dark\(\s*([^(),]+?)\s*,\s*([^(),]+?)\s*\)")


def with_two_looks(sheet: str) -> str:
    """
    Return a style sheet in which each rule with `light-dark()` is followed by one for browsers that lack it.

    The look that the page has chosen (`data-theme`) decides, else that of the system; on paper all is light. The added
    selectors weigh no more than the rule's own, so that what overrides it overrides them too.
    """
    return RULE.sub(_followed, f"}}{sheet}")[1:]


def _followed(rule: re.Match[str]) -> str:
    selector = " ".join(re.sub(r"/\*.*?\*/", "", rule["selector"], flags=re.DOTALL).split())
    body = re.sub(r"/\*.*?\*/", "", rule["body"], flags=re.DOTALL)
    light, dark = (
        " ".join(f"{name}: {PAIR.sub(side, value.strip())};" for name, value in DECLARED.findall(body))
        for side in (r"\1", r"\2")
    )
    by_system, chosen = (
        f":where({root}):is({selector}), :where({root}) :is({selector}) {{ {dark} }}"
        for root in (":root:not([data-theme])", ':root[data-theme="dark"]')
    )
    looks = (f"{selector} {{ {light} }}", f"{SYSTEM} {{ {by_system} }}", f"@media screen {{ {chosen} }}")
    lines = "\n".join(looks)
    return f"{rule[0]}\n{WITHOUT} {{ {lines} }}\n"
