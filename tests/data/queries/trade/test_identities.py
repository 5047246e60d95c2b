"""The identities of the whole: each once, the national and the newest first."""

from __future__ import annotations

from data.enums import Flow, Level
from data.model import PartialDate
from data.queries.trade.identities import identities
from tests.data.whole import ATLAS

FOUND = identities(ATLAS)


def test_each_identity_is_of_one_scope_and_is_calculated_from_its_claims() -> None:
    assert len(FOUND) > 5
    for identity in FOUND:
        rows = [ATLAS.claim(i).row for i in (identity.total, identity.export_id, identity.import_id)]
        assert len({(row["by_id"], row["kz_id"], row["period_start"], row["period_end"]) for row in rows}) == 1
        total, out, back = (float(str(row["value"])) for row in rows)
        assert identity.stated == total
        assert identity.expected == (out + back if identity.flow is Flow.TURNOVER else out - back)
        assert identity.difference == identity.stated - identity.expected


def test_national_identities_come_first_and_of_each_kind_the_newest() -> None:
    keys = []
    for identity in FOUND:
        row = ATLAS.claim(identity.total).row
        period = PartialDate.parse(str(row["period_end"])).last.toordinal()
        keys.append((row["level"] != Level.COUNTRY_COUNTRY, -period))
    assert keys == sorted(keys)
    assert len({key[0] for key in keys}) == 2


def test_one_that_fails_is_named_by_a_conflict_and_a_conflict_names_two_of_its_claims() -> None:
    named = 0
    for identity in FOUND:
        assert identity.passed or identity.conflict_ids
        ids = {identity.total, identity.export_id, identity.import_id}
        for conflict_id in identity.conflict_ids:
            concerned = ATLAS.items(ATLAS.tables["conflicts"].at[conflict_id, "claims"])
            assert len(ids.intersection(concerned)) > 1
            named += 1
    assert named
