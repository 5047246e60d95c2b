"""The contract as it is read: columns, keys and roles, and what makes it refuse itself."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from data.enums import Fact
from data.errors import ContractError
from data.package.contract import parse_contract, read_contract
from data.package.reader import FOLDER
from data.package.roles import DATES, ENDS, MEANINGS, NEEDED, REPEATED, Role

if TYPE_CHECKING:
    from pathlib import Path

CONTRACT = read_contract(FOLDER)


def changed(table: str, column: str = "", /, **cells: Any) -> bytes:
    """Return the contract with a table, or one of its columns, changed; None takes away."""
    package = json.loads((FOLDER / "datapackage.json").read_bytes())
    part = next(resource for resource in package["resources"] if resource["name"] == table)
    if column:
        part = next(field for field in part["schema"]["fields"] if field["name"] == column)
    part.update(cells)
    for name in [name for name, cell in cells.items() if cell is None]:
        del part[name]
    return json.dumps(package).encode()


def untitled(table: str) -> bytes:
    """Return the contract with a table whose columns are no titles in any language."""
    package = json.loads((FOLDER / "datapackage.json").read_bytes())
    part = next(resource for resource in package["resources"] if resource["name"] == table)
    for field in part["schema"]["fields"]:
        if field.get("role") == "title":
            del field["role"]
    return json.dumps(package).encode()


@pytest.mark.parametrize(
    ("table", "role", "column"),
    [
        ("agreements", Role.DATE, "signed"),
        ("agreements", Role.EXPIRY, "valid_until"),
        ("agreements", Role.TITLE, "title"),
        ("agreements", Role.VENUE, "place_signed"),
        ("agreements", Role.PLACE, None),
        ("ties", Role.DATE_STATED, "since"),
        ("ties", Role.BY_PLACE, "by_place_id"),
        ("ties", Role.KZ_PLACE, "kz_place_id"),
        ("ties", Role.DOCUMENT, "agreement_id"),
        ("ties", Role.DATE, None),
        ("ties", Role.TITLE, "what"),
        ("events", Role.SIGNING, "agreement_ids"),
        ("trade", Role.DATE, "period_start"),
        ("trade", Role.DATE_END, "period_end"),
        ("trade", Role.TITLE, "product"),
        ("trade", Role.QUANTITY, "value"),
        ("ventures", Role.TITLE, "name"),
        ("ventures", Role.THEME, "sector"),
        ("ventures", Role.INFERRED, "place_inferred"),
        ("event_parties", Role.UNNAMED, "unnamed"),
        ("statement_speakers", Role.SPEAKER, "person_id"),
        ("trade_goods", Role.TITLE, "goods"),
        ("offices", Role.DATE_END, "stated_to"),
        ("statements", Role.ABOUT_PLACE, "place_ids"),
        ("statements", Role.TITLE, "gist"),
    ],
)
def test_a_table_says_which_column_has_a_role(table: str, role: Role, column: str | None) -> None:
    assert CONTRACT.table(table).column(role) == column
    assert CONTRACT.table(table).roles.get(role.value) == column


def test_columns_of_several_roles_come_in_the_order_of_the_table() -> None:
    assert CONTRACT.table("ties").columns(Role.KZ_PLACE, Role.BY_PLACE) == ("by_place_id", "kz_place_id")
    assert CONTRACT.table("venture_parties").columns(Role.PARTY) == ("place_id", "org_id")
    assert CONTRACT.table("events").columns(Role.TITLE) == ("title_en", "title_ru", "title_be", "title_kk")
    assert CONTRACT.table("promises").columns(*Role) == ()


def test_claims_parties_and_facts_are_known_by_what_the_contract_says() -> None:
    facts = {table.name: table.fact for table in CONTRACT.claim_tables}
    assert facts == {
        "agreements": Fact.AGREEMENT,
        "ties": Fact.TIE,
        "trade": Fact.FIGURE,
        "ventures": Fact.VENTURE,
        "events": Fact.EVENT,
        "statements": Fact.STATEMENT,
    }
    assert [table.name for table in CONTRACT.of(Fact.TIE, Fact.FIGURE)] == ["ties", "trade"]
    assert CONTRACT.of() == ()
    parties = {table.name: table.party_columns for table in CONTRACT.party_tables}
    assert parties == {
        "agreement_parties": ("place_id", "org_id"),
        "tie_parties": ("org_id",),
        "venture_parties": ("place_id", "org_id"),
        "event_parties": ("place_id", "org_id", "person_id", "unnamed_en"),
        "statement_speakers": ("person_id", "org_id", "place_id", "unnamed_en"),
    }


def test_a_key_leads_to_its_table_also_where_it_is_the_table_itself() -> None:
    assert CONTRACT.table("places").target("parent_id") == "places"
    assert CONTRACT.table("ties").target("agreement_id") == "agreements"
    assert CONTRACT.table("ties").target("since") is None


def test_every_role_has_a_meaning_and_is_used_and_every_fact_says_what_it_needs() -> None:
    assert set(MEANINGS) == set(Role)
    assert {role for table in CONTRACT.tables.values() for role in table.roles} == set(Role)
    assert set(NEEDED) == set(Fact)
    for table in CONTRACT.claim_tables:
        assert len(table.columns(*DATES)) == 1
        assert len(table.columns(*ENDS)) <= 1
        assert all(len(table.columns(role)) == 1 for role in Role if table.columns(role) and role not in REPEATED)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (changed("ties", "since", role="when"), "'when' is not a valid Role"),
        (changed("ties", fact="link"), "'link' is not a valid Fact"),
        (changed("ties", fact=None), "table 'ties' must say what its claims are"),
        (changed("promises", fact="tie"), "table 'promises' has a fact, but its rows are no claims"),
        (changed("ties", "since", role=None), "must have one column of the roles date or date_stated"),
        (changed("ties", "by_place_id", role=None), "states a tie and needs columns of the roles: by_place"),
        (changed("trade", "value", role=None), "states a figure and needs columns of the roles: quantity"),
        (changed("ties", "kz_place_id", role="by_place"), "has more than one column of the role 'by_place'"),
        (changed("agreements", "note_en", role="title"), "has titles of different names"),
        (changed("agreements", "valid_until", kind=None), "'valid_until' of the role 'expiry' that holds no dates"),
        (changed("events", "note_en", role="venue"), "that does not point at places"),
        (changed("statement_speakers", "capacity", role="speaker"), "of the role 'speaker' that points at no table"),
        (changed("agreement_parties", "side", role="party"), "'side' of the role 'party' that points at no table"),
        (changed("ties", "note_en", role="document"), "has more than one column of the role 'document'"),
        (changed("events", "place_id", role="document"), "does not point at agreements"),
        (changed("events", "agreement_ids", references=["places"]), "that does not list agreements"),
        (untitled("ties"), "needs columns of the roles: title"),
        (changed("trade", "value", type="string"), "'value' of the role 'quantity' that is not of the type number"),
        (changed("ties", "inferred", type="string"), "'inferred' of the role 'inferred' that is not of the type bool"),
        (changed("agreements", "is_aggregate", role="theme"), "has more than one column of the role 'theme'"),
        (changed("events", "participants_count", role="theme"), "of the role 'theme' that is not of the type string"),
        (changed("trade", "basis", role="expiry", kind="partial_date"), "ends in more than one column"),
        (changed("ties", "since", type="moment"), "has a type that is not understood: 'moment'"),
    ],
)
def test_a_contract_whose_roles_do_not_fit_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(ContractError) as caught:
        parse_contract(content)
    assert words in str(caught.value)


def test_a_contract_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ContractError, match=r"/datapackage.json cannot be read"):
        read_contract(tmp_path)


def test_a_table_and_a_column_that_are_not_there_are_named() -> None:
    with pytest.raises(ContractError, match="the contract has no table 'prices'"):
        CONTRACT.table("prices")
    with pytest.raises(ContractError, match="table ties has no column 'price'"):
        CONTRACT.table("ties").field("price")


def test_the_texts_of_the_contract_are_given_once_each() -> None:
    assert len(CONTRACT.texts) == len(set(CONTRACT.texts))
    assert CONTRACT.title in CONTRACT.texts
    assert CONTRACT.table("ties").field("since").description in CONTRACT.texts
    assert "" not in CONTRACT.texts
