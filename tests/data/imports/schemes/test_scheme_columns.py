"""Columns of a scheme by their names."""

from __future__ import annotations

from data.imports.schemes.scheme_columns import SchemeColumns, plain_name


def test_names_are_found_without_their_signs_and_labels() -> None:
    columns = SchemeColumns(["REF_AREA: Area", "Trade Value (US$)"], {"area": ("refarea",), "value": ("tradevalueus",)})
    assert (columns.text(["BY", " 5 "], "area"), columns.text(["BY", " 5 "], "value")) == ("BY", "5")
    assert columns.heading("area") == "REF_AREA"
    assert "unit" not in columns
    assert columns.text(["BY"], "value") == ""


def test_plain_names() -> None:
    assert plain_name("Netweight (kg)") == "netweightkg"
