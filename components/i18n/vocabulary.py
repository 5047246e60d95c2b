"""Translated names of the codes in the closed vocabularies of the data."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.i18n.language import Language
    from data.model import Claim


def tie_kinds(lang: Language) -> dict[str, str]:
    """Return the name of each kind of tie."""
    _ = lang.text
    return {
        "agreement": _("Agreement"), "partnership": _("Partnership (form not stated)"), "project": _("Project"),
        "trial": _("Trial of a machine"), "trade": _("Trade"), "interest": _("Interest voiced"),
        "negotiation": _("Negotiation"), "diaspora": _("Diaspora"), "visit": _("Visit"), "university": _("University"),
    }  # fmt: skip


def statuses(lang: Language) -> dict[str, str]:
    """Return the name of each status of a deed or a figure."""
    _ = lang.text
    return {
        "signed": _("signed"), "in_force": _("in force"), "announced": _("announced"), "planned": _("planned"),
        "proposed": _("proposed"), "interest": _("interest only"), "operating": _("operating"),
        "completed": _("completed"), "closed": _("closed"), "actual": _("actual"), "plan": _("plan"),
        "target": _("target"), "estimate": _("estimate"), "derived": _("derived by us"),
    }  # fmt: skip


def statuses_of_kinds(lang: Language) -> dict[tuple[str, str, str], str]:
    """Return the words of statuses that a kind of fact has of its own, by fact, kind and status."""
    _ = lang.text
    active, under_way, held = _("active"), _("under way"), _("took place")
    events = ("visit", "commission", "meeting", "forum", "exhibition", "round_table", "opening", "statement")
    return {
        ("tie", "diaspora", "operating"): active,
        ("tie", "partnership", "operating"): active,
        ("tie", "trade", "operating"): under_way,
        ("tie", "trade", "completed"): _("delivered"),
        ("tie", "trial", "completed"): _("carried out"),
        ("tie", "visit", "completed"): held,
        ("venture", "research", "operating"): under_way,
        ("venture", "supply", "completed"): _("delivered"),
        ("event", "statement", "announced"): _("made public"),
        **{("event", kind, "completed"): held for kind in events},
    }


def status(claim: Claim, lang: Language) -> str:
    """Return the status of a claim in the words of its kind, else in those of all."""
    return _status((claim.fact.value, str(claim.row.get("kind")), claim.status.value), lang)


@lru_cache(maxsize=1024)
def _status(key: tuple[str, str, str], lang: Language) -> str:
    return statuses_of_kinds(lang).get(key) or statuses(lang)[key[-1]]


def line_styles(lang: Language) -> dict[str, str]:
    """Return what each line style on the map means."""
    _ = lang.text
    return {
        "working": _("signed, in force or working"), "undated": _("the same, undated"),
        "planned": _("planned, proposed or announced"), "interest": _("interest only"),
        "by_territory": _("carried to a successor's territory"),
    }  # fmt: skip


def tie_groups(lang: Language) -> dict[str, str]:
    """Return the name of each group in which ties are counted."""
    _ = lang.text
    return {
        "own": _("Own ties"), "undated": _("undated"), "by_territory": _("carried by territory"),
    }  # fmt: skip


def bonds(lang: Language) -> dict[str, str]:
    """Return the words before the names of those whom each kind of tie binds, the strongest first."""
    _ = lang.text
    return {
        "agreement": _("agreements"), "undated": _("agreements, date not stated"), "memorandum": _("memoranda"),
        "other": _("other ties"), "intent": _("interest, proposals, plans"), "by_territory": _("carried by territory"),
    }  # fmt: skip


def stages(lang: Language) -> dict[str, str]:
    """Return the name of each stage of a venture."""
    _ = lang.text
    return {
        "voiced": _("voiced or proposed"), "planned": _("planned or announced"), "agreed": _("agreed"),
        "operating": _("in operation"), "completed": _("completed"), "closed": _("closed"),
    }  # fmt: skip


def place_kinds(lang: Language) -> dict[tuple[str, str], str]:
    """Return the name of each kind of place, by kind and country."""
    _ = lang.text
    return {
        ("country", "BY"): _("Country"), ("country", "KZ"): _("Country"),
        ("region", "BY"): _("Region of Belarus"), ("region", "KZ"): _("Region of Kazakhstan"),
        ("city_of_rank", "BY"): _("City with the rank of a region, Belarus"),
        ("city_of_rank", "KZ"): _("City of republican significance, Kazakhstan"),
        ("district", "BY"): _("District of Belarus"), ("district", "KZ"): _("District of Kazakhstan"),
        ("city", "BY"): _("City in Belarus"), ("city", "KZ"): _("City in Kazakhstan"),
        ("city_district", "BY"): _("City district, Belarus"), ("city_district", "KZ"): _("City district, Kazakhstan"),
    }  # fmt: skip


def capacities(lang: Language) -> dict[str, str]:
    """Return in what way the words of a statement are their speaker's; nothing to say where they are spoken."""
    _ = lang.text
    return {
        "spoken": "", "author_of_book": _("author of the book"), "author_of_source": _("author of the source"),
        "text_of_agreement": _("text of the agreement"), "joint_statement": _("joint statement"),
        "declaration": _("declaration"), "programme": _("text of the programme"), "website": _("official website"),
    }  # fmt: skip


def flows(lang: Language) -> dict[str, str]:
    """Return the name of each trade flow; export is from Belarus to Kazakhstan."""
    _ = lang.text
    return {
        "turnover": _("Turnover"), "export": _("Exports from Belarus to Kazakhstan"),
        "import": _("Imports from Kazakhstan to Belarus"), "balance": _("Balance of Belarus"), "none": _("Count"),
    }  # fmt: skip


def measures(lang: Language) -> dict[str, str]:
    """Return the name of each measure of a figure."""
    _ = lang.text
    return {
        "value": _("value"), "growth_pct": _("growth"), "index_pct": _("index, the earlier period is 100"),
        "share_pct": _("share"), "count": _("number"), "units": _("quantity"), "contract_value": _("contract value"),
        "fdi": _("direct investment"),
    }  # fmt: skip


def measure_titles(lang: Language) -> dict[str, str]:
    """Return the name of each measure where what it compares with is said beside it."""
    _ = lang.text
    return measures(lang) | {"index_pct": _("index")}


def units(lang: Language) -> dict[str, str]:
    """Return the name of each unit of a figure."""
    _ = lang.text
    return {
        "usd_million": _("million US dollars"), "usd_billion": _("billion US dollars"), "usd": _("US dollars"),
        "rub_billion": _("billion roubles"), "byn_million": _("million Belarusian roubles"),
        "kzt_million": _("million tenge"), "rub_million": _("million Russian roubles"),
        "eur_million": _("million euros"), "cny_million": _("million yuan"),
        "pct": "%", "index_pct": "%", "times": _("times"), "count": "",
        "units": _("units"), "thousand_units": _("thousand units"), "million_units": _("million units"),
        "tonnes": _("tonnes"), "thousand_tonnes": _("thousand tonnes"), "million_tonnes": _("million tonnes"),
        "vehicles": _("vehicles"), "companies": _("companies"), "enterprises": _("enterprises"),
        "hectares": _("hectares"), "square_metres": _("square metres"), "people": _("people"),
        "head": _("head of livestock"), "rank": _("in rank"), "days": _("days"), "weeks": _("weeks"),
        "years": _("years"), "kwh_million": _("million kWh"), "points": _("points"), "other": "",
    }  # fmt: skip


def qualifiers(lang: Language) -> dict[str, str]:
    """Return the words for each hedge of a figure; an exact figure has none."""
    _ = lang.text
    return {
        "exact": "", "about": _("about"), "almost": _("almost"), "over": _("over"), "at_least": _("at least"),
        "up_to": _("up to"),
    }  # fmt: skip


def levels(lang: Language) -> dict[str, str]:
    """Return the words for each level of a figure."""
    _ = lang.text
    return {
        "country-country": _("Belarus and Kazakhstan as a whole"),
        "region-country": _("one region with the whole other country"),
        "region-region": _("between two regions"), "city-country": _("one city with the whole other country"),
        "company-country": _("one company with the whole other country"), "company-region": _("a company and a region"),
        "company-city": _("a company and a city"), "company-company": _("between two companies"),
        "other": _("not about the two sides"),
    }  # fmt: skip


def citations(lang: Language) -> dict[str, str]:
    """Return how closely a note supports a claim."""
    _ = lang.text
    return {
        "direct": _("in the sentence or quotation the note closes"),
        "adjacent": _("in the sentences before the note, on the same matter"),
        "title": _("only in the title of the noted work"), "uncited": _("the book's own statement, without a note"),
        "derived": _("computed by us"),
    }  # fmt: skip


def themes(lang: Language) -> dict[str, str]:
    """Return the name of each theme."""
    _ = lang.text
    return {
        "trade": _("trade"), "industry": _("industry"), "machinery": _("machinery"), "agriculture": _("agriculture"),
        "food": _("food"), "energy": _("energy"), "transport": _("transport"), "construction": _("construction"),
        "investment": _("investment"), "finance": _("finance"), "science": _("science"), "education": _("education"),
        "culture": _("culture"), "media": _("media"), "health": _("health"), "sport": _("sport"),
        "tourism": _("tourism"), "diaspora": _("diaspora"), "mining": _("mining"), "chemicals": _("chemicals"),
        "metals": _("metals"), "wood": _("wood"), "light_industry": _("light industry"), "pharma": _("pharmaceuticals"),
        "customs": _("customs"), "environment": _("environment"), "security": _("security"), "general": _("general"),
    }  # fmt: skip


def deed_kinds(lang: Language) -> dict[tuple[str, str], str]:
    """Return the name of each kind of agreement, venture, event and statement, by table and kind."""
    _ = lang.text
    return {
        ("agreements", "treaty"): _("Treaty"), ("agreements", "intergovernmental"): _("Intergovernmental agreement"),
        ("agreements", "programme"): _("Programme"), ("agreements", "joint_statement"): _("Joint statement"),
        ("agreements", "memorandum"): _("Memorandum"), ("agreements", "regional"): _("Agreement between regions"),
        ("agreements", "city"): _("Agreement between cities"),
        ("agreements", "district"): _("Agreement between districts"),
        ("agreements", "university"): _("Agreement between universities"),
        ("agreements", "media"): _("Agreement between media"),
        ("agreements", "company"): _("Agreement between companies"), ("agreements", "contract"): _("Contract"),
        ("ventures", "joint_venture"): _("Joint venture"), ("ventures", "assembly"): _("Assembly"),
        ("ventures", "plant"): _("Plant"), ("ventures", "industrial_park"): _("Industrial park"),
        ("ventures", "trading_house"): _("Trading house"), ("ventures", "dealer_network"): _("Dealer network"),
        ("ventures", "service_centre"): _("Service centre"), ("ventures", "construction"): _("Construction"),
        ("ventures", "research"): _("Research"), ("ventures", "logistics"): _("Logistics"),
        ("ventures", "supply"): _("Supply"), ("ventures", "aggregate"): _("Total stated by the source"),
        ("ventures", "proposal"): _("Proposal"),
        ("events", "visit"): _("Visit"), ("events", "commission"): _("Commission"), ("events", "meeting"): _("Meeting"),
        ("events", "forum"): _("Forum"), ("events", "exhibition"): _("Exhibition"), ("events", "signing"): _("Signing"),
        ("events", "round_table"): _("Round table"), ("events", "opening"): _("Opening"),
        ("events", "statement"): _("Public statement"), ("statements", "None"): _("Statement"),
    }  # fmt: skip


def sectors(lang: Language) -> dict[str, str]:
    """Return the name of each sector of a venture or an organisation."""
    _ = lang.text
    return themes(lang) | {
        "automotive": _("motor vehicles"), "electronics": _("electronics"), "defence": _("defence"),
        "government": _("government"), "other": _("other"),
    }  # fmt: skip


def verdicts(lang: Language) -> dict[str, str]:
    """Return the words for how a target and the later fact compare."""
    _ = lang.text
    return {
        "met": _("met"), "missed": _("missed"), "open": _("open"), "not_comparable": _("not comparable"),
    }  # fmt: skip


def severities(lang: Language) -> dict[str, str]:
    """Return the words for how much a conflict matters."""
    _ = lang.text
    return {"high": _("high"), "medium": _("medium"), "low": _("low"), "info": _("for information")}


def organisation_kinds(lang: Language) -> dict[str, str]:
    """Return the name of each kind of organisation."""
    _ = lang.text
    return {
        "company": _("Company"), "state_body": _("State body"), "university": _("University"), "media": _("Media"),
        "association": _("Association"), "diaspora": _("Diaspora organisation"), "embassy": _("Embassy"),
        "exchange": _("Exchange"), "economic_zone": _("Economic zone"), "research": _("Research"),
        "international": _("International organisation"), "other": _("Organisation"),
    }  # fmt: skip
