"""The page of the data dictionary says of each column what the contract says."""

from __future__ import annotations

from dataclasses import replace

from data.package.contract import Field, Table, read_contract
from data.package.dictionary import PATH, dictionary
from data.package.reader import FOLDER
from data.package.roles import MEANINGS, Role

CONTRACT = read_contract(FOLDER)
PAGE = dictionary(CONTRACT)


def line_of(field: Field) -> str:
    """Return the line of a column in the page of a contract that has nothing else."""
    table = Table("t", "T", "Of | things.", "tables/t.csv", (field,), ("n", "m"), ())
    page = dictionary(replace(CONTRACT, tables={"t": table}))
    assert "Of \\| things. File `tables/t.csv`, key `n`, `m`." in page
    return next(line for line in page.splitlines() if line.startswith(f"| `{field.name}` "))


PLAIN = CONTRACT.table("places").field("note_en")


def test_the_page_in_the_documents_is_that_of_the_contract() -> None:
    assert PATH.read_text("utf-8") == PAGE


def test_each_table_is_listed_with_an_anchor_to_its_section() -> None:
    for table in CONTRACT.tables.values():
        assert f"- [{table.title}](#{table.title.lower().replace(' ', '-')}): `{table.path}`\n" in PAGE
        assert f"\n## {table.title}\n" in PAGE
        assert (f"`{table.fact.value}`. File `{table.path}`" in PAGE) if table.fact else True
    assert PAGE.count("Each row is a claim of the kind") == len(CONTRACT.claim_tables)


def test_each_role_is_printed_with_its_columns_and_has_its_meaning() -> None:
    assert "| `since` | year, month or day | `date_stated` | " in PAGE
    assert "| `locator` | text, required |  | " in PAGE
    roles = PAGE[PAGE.index("## Roles of columns") :]
    for role in Role:
        assert f"| `{role.value}` | {MEANINGS[role][:1].upper()}{MEANINGS[role][1:]}. |\n" in roles


def test_a_column_says_its_type_and_whether_it_is_required() -> None:
    assert line_of(replace(PLAIN, description="D|d.")) == "| `note_en` | text |  | D\\|d. |"
    assert line_of(replace(PLAIN, description="D.", required=True)).startswith("| `note_en` | text, required |")
    assert line_of(replace(PLAIN, kind="list", items=("a", "b"))).endswith("One of `a`, `b`. |")
    assert line_of(replace(PLAIN, type="boolean")).startswith("| `note_en` | true or false |")


def test_a_column_says_its_bounds_its_values_and_where_it_points() -> None:
    number = replace(PLAIN, description="D.", type="number")
    assert line_of(replace(number, minimum=0.0)) == "| `note_en` | number |  | D. At least 0. |"
    assert line_of(replace(number, maximum=1.5)) == "| `note_en` | number |  | D. At most 1.5. |"
    assert line_of(replace(number, minimum=1.0, maximum=2.0)).endswith("D. At least 1 and at most 2. |")
    assert line_of(replace(PLAIN, enum=("x",), references=("a", "b"))).endswith("One of `x`. Points at `a` or `b`. |")
    assert "| `agreement_id` | text | `document` | The agreement the tie rests on. Points at `agreements`. |" in PAGE
