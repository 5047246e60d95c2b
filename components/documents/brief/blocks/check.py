"""Checks before the day: validity, dates, territories, the newest fact, office holders and disagreements."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from components.documents.brief.blocks.have import validity
from components.documents.brief.footnotes import source_in_full
from components.documents.brief.left_out import Cut, left_out
from components.documents.brief.lines import Drafted, Kept, plain_line
from components.documents.brief.model import BlockKind
from components.documents.conflicts import our_reading, question
from components.documents.territory import notice
from components.documents.titles import claim_title
from data.package.citation import sentence
from data.queries.known_until import known_until
from data.queries.places.claim_places import territory_of
from data.queries.places.place import conflicts_among
from data.queries.texts.people import people

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from components.documents.brief.model import Line
    from components.documents.brief.visit import Visit
    from data.queries.texts.people import Office, Person

BLOCK: Final = BlockKind.CHECK
MOST: Final = 8
"""So many disagreements of the sources are in a brief."""


def check(visit: Visit, agreements: Sequence[str], claims: Sequence[str], *, share: float) -> Iterator[Drafted]:
    """Yield what is to be checked before the day.

    Parameters
    ----------
    visit
        The visit.
    agreements
        The agreements of the sides themselves.
    claims
        All claims of the sides.
    share
        At least so much of a disagreement must be about these claims.
    """
    yield from (Drafted(Kept.UNSETTLED, line) for line in _terms(visit, agreements))
    yield from (Drafted(Kept.UNSETTLED, line) for line in _newest(visit, claims))
    yield from (Drafted(Kept.UNSETTLED, line) for line in _holders(visit))
    yield from (Drafted(Kept.UNSETTLED, line) for line in _territories(visit))
    conflicts = conflicts_among(visit.view.atlas, claims, share=share)
    for conflict_id in conflicts[:MOST]:
        yield Drafted(Kept.DISAGREEMENT, _disagreement(visit, conflict_id, claims))
    yield from left_out(visit, BLOCK, Kept.DISAGREEMENT, conflicts, cut=Cut.DISAGREEMENTS, most=MOST)


def _terms(visit: Visit, agreements: Sequence[str]) -> Iterator[Line]:
    """Yield which agreements have no stated validity, no date, or a term that ends before the day."""
    _, atlas = visit.view.lang.text, visit.view.atlas
    endless = [i for i in agreements if validity(visit, i) is None]
    undated = [i for i in agreements if atlas.since(i) is None]
    ended = [i for i in agreements if (until := validity(visit, i)) and until.last < visit.day]
    for name, found, words in (
        ("validity", endless, _("Are they still valid? The source does not say until when: {titles}")),
        ("date", undated, _("When were they signed? The source does not say: {titles}")),
        ("term", ended, _("Were they prolonged? Their term ends before the day of the visit: {titles}")),
    ):
        if found:
            titles = "; ".join(dict.fromkeys(claim_title(atlas, i, visit.view.lang) for i in found))
            yield plain_line(visit, BLOCK, name, sentence(words.format(titles=titles)), claims=found)


def _newest(visit: Visit, claims: Iterable[str]) -> Iterator[Line]:
    """Yield up to when facts of the sides are known, with the claim that is the newest."""
    _, atlas, lang = visit.view.lang.text, visit.view.atlas, visit.view.lang
    dated = {i: until for i in claims if (until := known_until(atlas, [i]))}
    if not dated:
        yield plain_line(visit, BLOCK, "newest", _("No fact of the two sides together is dated in the source."))
        return
    newest = max(dated, key=lambda i: (dated[i].first, dated[i].last, i))
    text = _("What has happened since {date}? The source has nothing newer on this.")
    text = text.format(date=lang.partial(dated[newest]))
    yield plain_line(visit, BLOCK, "newest", text, claims=[newest])


def _holders(visit: Visit) -> Iterator[Line]:
    """Yield who held which office of the places and when, or that the source names nobody."""
    _, atlas = visit.view.lang.text, visit.view.atlas
    for place_id in visit.places:
        ground = territory_of(atlas, place_id, on=visit.view.day)
        found = [(person, office) for person in people(atlas).values() for office in person.offices]
        held = [(p, o) for p, o in found if o.holder_of and ground.covers([o.holder_of], below=False)]
        for person, office in sorted(held, key=lambda pair: _last_stated(pair[1]), reverse=True):
            yield _holder(visit, person, office)
        if not held:
            text = _("Who heads it now? The source names no holder of its office: {name}.")
            name = f"office-{place_id}"
            yield plain_line(visit, BLOCK, name, text.format(name=visit.name(place_id)))


def _holder(visit: Visit, person: Person, office: Office) -> Line:
    _, atlas, lang = visit.view.lang.text, visit.view.atlas, visit.view.lang
    who = f"{person.name(lang.code)}, {office.titles[lang.code]}"
    when = lang.partial(office.stated_to) if office.stated_to else _("undated")
    text = _("Who holds the office now? The source has: {who} ({date}).").format(who=who, date=when)
    claims = [i for i in person.claims if atlas.claim(i).source_id == office.source_id][:1]
    source = source_in_full(atlas, office.source_id, "" if claims else office.locator, lang)
    return plain_line(visit, BLOCK, office.office_id, text, claims=claims, sources=() if claims else (source,))


def _last_stated(office: Office) -> tuple[date, str]:
    return (office.stated_to.last if office.stated_to else date.min), office.office_id


def _territories(visit: Visit) -> Iterator[Line]:
    for place_id in visit.places:
        if said := notice(visit.view.atlas, place_id, visit.view.lang, on=visit.view.day):
            text = f"{visit.name(place_id)}: {said}"
            yield plain_line(visit, BLOCK, f"territory-{place_id}", text)


def _disagreement(visit: Visit, conflict_id: str, claims: Iterable[str]) -> Line:
    """Return a disagreement of the sources with our reading; of its claims those of the sides, else all."""
    atlas, lang = visit.view.atlas, visit.view.lang
    about = atlas.items(atlas.tables["conflicts"].at[conflict_id, "claims"])
    own = set(claims)
    text = f"{sentence(question(atlas, conflict_id, lang))} {sentence(our_reading(atlas, conflict_id, lang))}"
    return plain_line(visit, BLOCK, conflict_id, text, claims=[i for i in about if i in own] or about)
