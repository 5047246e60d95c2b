"""Other words for the codes of the data, as people type them into a search; those of the screen are in `vocabulary`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_INVESTMENT: Final = (
    "FDI, investment, direct investment, ПИИ, инвестиции, прямые иностранные инвестиции, ПЗІ, "
    "інвестыцыі, прамыя замежныя інвестыцыі, ТШИ, тікелей инвестиция, тікелей шетелдік инвестициялар"
)

SYNONYMS: Final[Mapping[str, str]] = {
    # What is found
    "fact.tie": "tie, link, связь, связи, сувязь, сувязі, байланыс, байланыстар",
    "fact.figure": "figure, figures, statistics, показатель, показатели, статистика, цифры, паказчык, паказчыкі, "
    "статыстыка, көрсеткіш, көрсеткіштер",
    "fact.agreement": "agreement, treaty, document, соглашение, договор, документ, пагадненне, дагавор, дакумент, "
    "келісім, шарт, құжат",
    "fact.venture": "venture, project, production, проект, производство, праект, вытворчасць, жоба, өндіріс",
    "fact.event": "event, событие, мероприятие, падзея, мерапрыемства, іс-шара, оқиға",
    "fact.statement": "statement, said, высказывание, выказванне, пікір",
    # Places
    "place.country": "country, state, страна, государство, краіна, дзяржава, ел, мемлекет",
    "place.region": "region, regions, oblast, область, обл, регион, вобласць, вобл, рэгіён, облыс, облысы, өңір",
    "place.city_of_rank": "city, cities, town, город, г, гор, горад, қала, қаласы",
    "place.city": "city, cities, town, город, г, гор, горад, қала, қаласы",
    "place.district": "district, raion, район, раён, аудан, ауданы",
    "place.city_district": "city district, район города, раён горада, қаладағы аудан",
    # Organisations
    "organisation.company": "company, firm, enterprise, plant, компания, предприятие, завод, фирма, кампанія, "
    "прадпрыемства, компания, кәсіпорын, зауыт",
    "organisation.state_body": "ministry, authority, министерство, ведомство, міністэрства, ведамства, министрлік",
    "organisation.university": "university, вуз, университет, універсітэт, жоғары оқу орны",
    "organisation.media": "media, newspaper, СМИ, газета, агентство, издание, агенцтва, выданне, БАҚ, агенттік, баспа",
    "organisation.diaspora": "diaspora, диаспора, дыяспара",
    "organisation.economic_zone": "economic zone, FEZ, SEZ, СЭЗ, экономическая зона, эканамічная зона, ЕЭА, АЭА, "
    "экономикалық аймақ",
    "organisation.embassy": "embassy, посольство, пасольства, елшілік",
    "organisation.exchange": "exchange, биржа, біржа",
    "organisation.research": "research, institute, институт, наука, інстытут, навука, институт, ғылым",
    "organisation.international": "union, integration, союз, интеграция, саюз, інтэграцыя, одақ, интеграция",
    "organisation.association": "association, ассоциация, асацыяцыя, қауымдастық",
    # Figures
    "flow.turnover": "turnover, trade turnover, trade, товарооборот, оборот, торговля, тавараабарот, абарот, гандаль, "
    "тауар айналымы, сауда",
    "flow.export": "export, exports, экспорт, экспарт",
    "flow.import": "import, imports, импорт, імпарт",
    "flow.balance": "balance, surplus, сальдо, профицит, сальда, прафіцыт, профицит",
    "measure.growth_pct": "growth, increase, рост, прирост, рост, прырост, өсім",
    "measure.share_pct": "share, доля, доля, үлес",
    "measure.contract_value": "contract, контракт, контракты, кантракт, келісімшарт",
    "measure.fdi": _INVESTMENT,
    "goods.foreign direct investment": _INVESTMENT,
    "status.target": "target, goal, цель, мэта, мақсат",
    "status.plan": "plan, план, жоспар",
    # Ties and deeds
    "tie.diaspora": "diaspora, Belarusians abroad, соотечественники, суайчыннікі, отандастар",
    "tie.university": "university, вуз",
    "kind.agreements.memorandum": "memorandum, меморандум, мемарандум, MoU",
    "kind.agreements.programme": "programme, program, roadmap, программа, дорожная карта, праграма, бағдарлама",
    "kind.agreements.contract": "contract, контракт, кантракт, келісімшарт",
    "kind.agreements.city": "twin cities, sister cities, побратимы, пабрацімы, бауырлас қалалар",
    "kind.ventures.joint_venture": "joint venture, JV, СП, сумеснае прадпрыемства, бірлескен кәсіпорын",
    "kind.ventures.assembly": "assembly, assembly plant, сборка, сборочное производство, зборка, зборачная "
    "вытворчасць, құрастыру",
    "kind.ventures.dealer_network": "dealer, dealers, дилер, дилеры, дылер, дылеры, дилерлер",
    "kind.events.visit": "visit, trip, delegation, визит, поездка, делегация, візіт, паездка, дэлегацыя, сапар",
    "kind.events.round_table": "round table, круглый стол, круглы стол, дөңгелек үстел",
    "kind.events.exhibition": "exhibition, fair, expo, выставка, ярмарка, выстава, кірмаш, көрме, жәрмеңке",
    "kind.events.forum": "forum, форум",
    "kind.events.commission": "commission, meeting of the commission, заседание комиссии, пасяджэнне камісіі, комиссия",
}
"""Words of all four languages for a code, with commas between them."""


def synonyms(code: str) -> tuple[str, ...]:
    """Return the other words for a code, in all languages."""
    return tuple(dict.fromkeys(SYNONYMS[code].split(", "))) if code in SYNONYMS else ()
