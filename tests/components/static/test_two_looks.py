"""Browsers without `light-dark()` get every colour of both looks, of the same weight and from the same sheets."""

from __future__ import annotations

import re

from components.static.files import FOLDER, asset
from components.static.two_looks import PAIR, WITHOUT, with_two_looks

SHEETS = [file for file in FOLDER.rglob("*.css") if "light-dark(" in file.read_text(encoding="utf-8")]


def test_a_rule_is_followed_by_its_colours_in_each_look() -> None:
    sheet = "/* first */\n.a,\n.b {\n  margin: 0;\n  color: light-dark(#fff, #000);\n}\n.c { color: red; }\n"
    assert with_two_looks(sheet) == (
        sheet[: sheet.index(".c") - 1] + "\n@supports not (color: light-dark(#000, #fff)) { .a, .b { color: #fff; }\n"
        "@media screen and (prefers-color-scheme: dark) { :where(:root:not([data-theme])):is(.a, .b), "
        ":where(:root:not([data-theme])) :is(.a, .b) { color: #000; } }\n"
        '@media screen { :where(:root[data-theme="dark"]):is(.a, .b), :where(:root[data-theme="dark"]) :is(.a, .b) '
        "{ color: #000; } } }\n\n.c { color: red; }\n"
    )


def test_a_sheet_without_such_colours_is_left_as_it_is() -> None:
    for sheet in ("", ".a { color: red; }\n", "/* light-dark() is explained { here } */\n.a { color: red; }\n"):
        assert with_two_looks(sheet) == sheet


def test_every_colour_of_every_sheet_has_both() -> None:
    assert len(SHEETS) > 3
    for file in SHEETS:
        written, served = file.read_text(encoding="utf-8"), asset(file.relative_to(FOLDER).as_posix()).decode()
        plain = re.sub(r"/\*.*?\*/", "", written, flags=re.DOTALL)
        pairs = PAIR.findall(plain)
        assert len(pairs) == plain.count("light-dark("), file.name
        assert written.replace("\r", "") in re.sub(rf"\n{re.escape(WITHOUT)}.*\n.*\n.*\n", "", served), file.name
        added = "".join(re.findall(rf"{re.escape(WITHOUT)}.*\n.*\n.*\n", served)).replace(WITHOUT, "")
        assert "light-dark(" not in added
        for light, dark in pairs:
            assert added.count(f": {light};") >= 1, (file.name, light)
            assert added.count(f": {dark};") >= 2, (file.name, dark)
