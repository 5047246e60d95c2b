"""Flows in words: export, import, turnover and balance in four languages, with whose and in which direction."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from data.enums import Flow
from data.imports.quantities.folded import fold_heading

if TYPE_CHECKING:
    from collections.abc import Mapping

OTHER_SIDE: Final[Mapping[str, str]] = {"BY": "KZ", "KZ": "BY"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowWords:
    """What a text says of a flow.

    Attributes
    ----------
    flow
        The flow in the words of whoever speaks; None where the text names none, or several.
    exporter
        Country that the goods leave, where the text says so (``экспорт из Беларуси``, ``imports from Belarus``).
    owner
        Country whose export or import it is, where the text says so (``экспорт Казахстана``).
    goods
        Words behind the flow that may name goods (``молочной продукции``).
    """

    flow: Flow | None = None
    exporter: str = ""
    owner: str = ""
    goods: str = ""


_FLOWS: Final = (
    (Flow.TURNOVER, re.compile(r"товарооборот\w*|\bоборот\w*|тавараабар\w+|тауар\s?айналым\w*|\bайналым\w*|"
                               r"turnover|total trade|"
                               r"trade volume|volume of trade|\btwo-way trade")),
    (Flow.EXPORT, re.compile(r"(?:экспорт|экспарт)(?!ер|ёр|ір)\w*|\bэксп\b|\bexport(?:s|ed)?\b|\bвывоз\w*|"
                             r"\bвываз\w*|\bшығару\w*")),
    (Flow.IMPORT, re.compile(r"(?:импорт|імпарт)(?!ер|ёр|ір)\w*|\bимп\b|\bimport(?:s|ed)?\b|\bввоз\w*|"
                             r"\bувоз\w*|\bәкелу\w*")),
    (Flow.BALANCE, re.compile(r"сальдо|сальда|\bbalance\b|\bбаланс\w*")),
)  # fmt: skip
_REPUBLIC: Final = r"(?:(?:the\s+)?(?:республик\w*|рэспублік\w*|republic of)\s+)?"
_NAMES: Final[Mapping[str, str]] = {
    "BY": r"(?:беларус(?!ь?(?:тен|тан|қа|ке|ге|нан|нен))\w*|белорус\w*|\bрб\b|\bby\b|\bbelarus(?:ian)?\b|\bblr\b)",
    "KZ": r"(?:(?<![-\w])казахстан(?!ск)\w*|казахск\w*|(?<![-\w])казахстанск\w*|\bрк\b|\bkz\b|"
          r"\bkazakh(?:stan)?(?:i|'s)?\b|\bkaz\b|"
          r"(?<!\w )қазақстан(?!\s*облыс)\w*|\bқр\b)",
}  # fmt: skip
_INTO: Final[Mapping[str, str]] = {"BY": r"(?:беларусь|белоруссию|рб|by)\b", "KZ": r"(?:казахстан|рк|kz)\b"}
"""Names in the case of a direction: ``в Казахстан`` goes there, ``в Казахстане`` is only there."""

_IN_PARTS: Final[Mapping[str, str]] = {"BY": r"(?:беларуси|беларусі|рб)\b", "KZ": r"(?:казахстана|рк)\b"}
_ENGLISH: Final[Mapping[str, str]] = {"BY": r"(?:belarus|by|blr)\b", "KZ": r"(?:kazakhstan|kz|kaz)\b"}
_TO: Final = {
    country: re.compile(
        rf"\b(?:в|во|у|ў)\s+(?:(?:республику|рэспубліку)\s+)?{name}"
        rf"|\b(?:в|во|у|ў)\s+(?:регионы|области|города|рэгі[её]ны|вобласці|гарады)\s+{_REPUBLIC}{_IN_PARTS[country]}"
        rf"|\b(?:to|into)\s+(?:(?:the\s+)?(?:regions|cities)\s+of\s+)?{_REPUBLIC}{_ENGLISH[country]}"
    )
    for country, name in _INTO.items()
}
_OUT_OF: Final[Mapping[str, str]] = {"BY": r"беларусі\b", "KZ": r"казахстана\b"}
_FROM: Final = {
    country: re.compile(rf"\b(?:из|from)\s+{_REPUBLIC}{name}|\b(?:з|са)\s+(?:{_OUT_OF[country]}|рэспублікі\s+{name})")
    for country, name in _NAMES.items()
}
"""In Belarusian ``з Казахстана`` is from there, ``з Казахстанам`` with it."""

_KAZAKH_TO: Final = {
    "BY": re.compile(r"беларусь?(?:қа|ке|ге)\b|беларусь республикасына\b"),
    "KZ": re.compile(r"қазақстанға\b|қазақстан республикасына\b"),
}
_KAZAKH_FROM: Final = {
    "BY": re.compile(r"беларусь?(?:тен|тан|нан|нен)\b|беларусь республикасынан\b"),
    "KZ": re.compile(r"қазақстаннан\b|қазақстан республикасынан\b"),
}
_ARROW: Final = r"\s*(?:→|⟶|➔|⇒|[-=—–]+>)\s*"
_ARROWS: Final = {
    country: re.compile(rf"{_NAMES[country]}{_ARROW}{_REPUBLIC}{_NAMES[OTHER_SIDE[country]]}") for country in _NAMES
}
_DELIVERIES: Final = re.compile(
    r"\bпостав(?:ки|ка|лено|лены)\b|\bотгру(?:зки|жено)\b|\bпастаўк[іа]\b|\bжеткізу\w*|\bdeliver(?:y|ies|ed)\b|"
    r"\bshipments?\b|\bsupplies\b"
)
"""Words for what goes from one country to the other without saying whose export it is."""

_UNITS_OF: Final = (
    r"(?:областей|абласцей|рэгі[её]наў|регионов|районов|товаров|of|the|regions|вобласцей|рэгі[её]наў|тавараў|goods)\s+"
)
_OWNER: Final = {
    country: re.compile(
        rf"(?:экспорт|экспарт|импорт|імпарт|exports?|imports?)\w*\s+(?:и\s+(?:импорт|"
        rf"экспорт)\w*\s+)?(?:{_UNITS_OF})*{_REPUBLIC}{name}"
        rf"|(?:import|export)ed\s+by\s+{_REPUBLIC}{name}"
        rf"|{name}(?:'s)?\s+(?:экспорт|экспарт|импорт|імпарт|exports?\b|imports?\b)"
    )
    for country, name in _NAMES.items()
}
_FOREIGN: Final = re.compile(
    r"росси[яиюй]|\bрф\b|russia|китай|китая|china|узбек|uzbek|кыргыз|киргиз|kyrgyz|украин|ukrain|польш|poland|литв|"
    r"lithuan|"
    r"латви|latvia|германи|germany|армени|armenia|азербайдж|грузи|georgia|\bснг\b|\bcis\b|еаэс|\beaeu\b|"
    r"евразийск\w* эконом|"
    r"ресей|расі[яі]|весь мир|все страны|всего по миру|\bworld\b|\bес\b|евросоюз"
)
_COUNTRIES: Final = {
    "BY": re.compile(r"беларус|белорус|\bрб\b|\bby\b|\bbelarus|\bblr\b"),
    "KZ": re.compile(_NAMES["KZ"] + r"|(?<!\w )қазақстан(?:ға|нан|мен|ның|да)"),
}
_SERVICES: Final = re.compile(
    r"(?:\bтовар\w*\s+и\s+|\bтавар\w*\s+і\s+|\bgoods\s+and\s+|\bтауар\w*\s+(?:мен|және)\s+)?"
    r"(?:\bуслуг\w*|\bservices?\b|\bпаслуг\w*|\bқызмет\w*)"
)
_NARROWING: Final = re.compile(
    r"\bне(?:сырьев|энергетич|нефтян|сыравін|топливн)\w*(?:\s+не\w+)?|\bсырьев\w*|\bсыравінн\w*|\bагро\w*|\bапк\b|"
    r"\bаөк\b|"
    r"\bсельхоз\w*|\bсельскохозяйственн\w*|\bсельскагаспадарч\w*|\bауыл шаруашылы\w*|\bпродовольственн\w*|\bхарчов\w*|"
    r"\bпромышленн\w*|\bпрамысло\w*|\bвысокотехнологичн\w*|\bобработанн\w*|\bинновационн\w*|\bшикізат\w*|"
    r"\bnon-(?:oil|energy|resource|commodity)\b|\bagri\w*|\bagro\w*|\bfood\b|\bindustrial\b|\bhigh-tech\b|"
    r"\bре-?экспорт\w*|\bрээкспарт\w*|\bре-?импорт\w*|\bрэімпарт\w*|\bкері (?:экспорт|импорт)\w*|\bre-?(?:ex|"
    r"im)ports?\b|"
    r"\bвременн\w* (?:вывоз|ввоз)\w*|\bдавальческ\w*|\bтолько\b.*|\bбез учета\b.*|\bбез уліку\b.*|\bкроме\b.*|"
    r"\bза исключением\b.*|\bexcluding\b.*|\bexcept\b.*|\bwithout\b.*"
)
"""Words that make a flow a part of it: of some goods, back again, or without something."""

_CUSTOMS: Final = re.compile(r"(эк|им|ex|im|exp|imp|экс|э|и|x|m|х|м)\s?(?:\d{2})?")
"""Directions as codes and in customs declarations, with the procedure behind them (``ЭК 10``)."""

_OUT: Final = frozenset({"эк", "экс", "э", "ex", "exp", "x", "х"})

_MOST_WORDS: Final = 8
_AFTER: Final = re.compile(r"^\s+([^\W\d_]{3,}(?:\s+[^\W\d_]{3,}){0,4})")
_NO_GOODS: Final = re.compile(
    r"(?:областей|абласцей|регионов|товаров|"
    r"товаров и|from|of|the|for|to|into|in|из|по|за|млн|тыс|тысяч|млрд|миллион|goods|"
    r"regions?|test|тест|"
    r"usd|byn|kzt|eur|rub|value|fob|cif|thousand|million|billion|mln|республик|беларус|белорус|казахстан|belarus|"
    r"kazakhstan|рост|"
    r"всего|итого|total|all|между|with|and|by|года?|году|квартал|январ|феврал|стоимость|сумма|объем|вобласц|тавараў|"
    r"құны|көлем|сомасы|вартасц|област|район|город|данные|статистик|динамик|структур|by|per|data|trade|statistics|"
    r"during|annual|monthly|"
    r"облыс|аймақ|қазақстан|доллар|долл|тонн|growth|index|темп|прирост|share|доля|импорт|import|экспорт|export|"
    r"сальдо|balance|"
    r"рэгі[её]н|рэспублік|мың|ақш|год|year|жыл)"
)


@lru_cache(maxsize=8192)
def flow_in(text: str) -> FlowWords | None:
    """Return what a heading, a title or a cell says of a flow; None where it says nothing."""
    folded = fold_heading(text)
    if code := _CUSTOMS.fullmatch(folded):
        return FlowWords(flow=Flow.EXPORT if code[1] in _OUT else Flow.IMPORT)
    part = _SERVICES.search(folded) or _NARROWING.search(folded)
    found = [(match.start(), flow, match.end()) for flow, pattern in _FLOWS if (match := pattern.search(folded))]
    owner = next((c for c in _NAMES if _OWNER[c].search(folded) and not _OWNER[OTHER_SIDE[c]].search(folded)), "")
    exporter = _exporter(folded)
    if len({flow for _, flow, _ in found}) != 1:
        if not found and exporter and (_DELIVERIES.search(folded) or any(p.search(folded) for p in _ARROWS.values())):
            return FlowWords(flow=Flow.EXPORT, exporter=exporter)
        return FlowWords(owner=owner, exporter=exporter) if owner or exporter else None
    _, flow, end = found[0]
    goods = " ".join(part.group().split()[:_MOST_WORDS]) if part else _goods(folded, end)
    return FlowWords(flow=flow, exporter=exporter, owner=owner, goods=goods)


def _exporter(folded: str) -> str:
    """Return the country that the goods leave, where the text says from where or to where."""
    sources = {c for c in _NAMES if _FROM[c].search(folded) or _KAZAKH_FROM[c].search(folded)}
    sources |= {OTHER_SIDE[c] for c in _NAMES if _TO[c].search(folded) or _KAZAKH_TO[c].search(folded)}
    sources |= {c for c, pattern in _ARROWS.items() if pattern.search(folded)}
    return sources.pop() if len(sources) == 1 else ""


def _goods(folded: str, end: int) -> str:
    """Return the words behind a flow's word that may name goods, up to the next word that does not."""
    match = _AFTER.match(re.sub(r"^\s+of\b", "", folded[end:]))
    if match is None:
        return ""
    words = []
    for word in match.group(1).split():
        if _NO_GOODS.match(word):
            break
        words.append(word)
    return " ".join(words)


@lru_cache(maxsize=8192)
def countries_in(text: str) -> tuple[str, ...]:
    """Return BY and KZ in the order in which a title or a heading names them."""
    folded = fold_heading(text)
    found = [(match.start(), country) for country, pattern in _COUNTRIES.items() if (match := pattern.search(folded))]
    return tuple(country for _, country in sorted(found))


@lru_cache(maxsize=8192)
def is_foreign(text: str) -> bool:
    """Return whether a heading names another country or a union of countries, and neither of the two."""
    return bool(_FOREIGN.search(fold_heading(text))) and "KZ" not in countries_in(text)


def our_flow(flow: Flow, exporter: str) -> Flow:
    """Return the flow in our words: export is what leaves Belarus for Kazakhstan."""
    if flow not in (Flow.EXPORT, Flow.IMPORT):
        return flow
    return Flow.EXPORT if exporter == "BY" else Flow.IMPORT


def exporter_of(flow: Flow, owner: str) -> str:
    """Return the country that goods leave, by whose export or import it is."""
    return owner if flow is Flow.EXPORT else OTHER_SIDE.get(owner, "")
