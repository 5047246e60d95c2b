"""Words of a heading that are neither unit, period, value nor flow: goods, prices, counts of something else."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from data.imports.quantities.folded import fold_heading
from data.imports.quantities.periods import without_periods
from data.imports.quantities.units import PERCENTS, unit_in, without_basis

_KNOWN: Final = re.compile(
    r"^(?:тыс|млн|млрд|трлн|миллион|миллиард|міль[её]н|мільярд|долл|долар|даляр|сша|зша|usd|руб|бел|росс|тенге|"
    r"теңге|тэнге|евро|еўра|"
    r"еуро|юан|мың|ақш|тонн|тонна|килограмм|штук|единиц|адзін|дана|процент|працэнт|пайыз|темп|тэмп|рост|росту|"
    r"прирост|прырост|"
    r"индекс|індэкс|доля|доли|долі|удельн|удзельн|вес|вага|үлес|өсім|thousand|million|billion|dollar|eur|kzt|byn|"
    r"rub|cny|"
    r"value|знач|стоимост|вартас|құны|сумма|сума|сомасы|объем|аб'[её]м|аб'ем|көлем|колич|колькас|саны|amount|"
    r"quantity|total|всего|"
    r"итого|усяго|барлығы|fob|cif|тест|test|тэст|год|гады|жыл|year|нетто|брутто|net|gross|weight|период|перыяд|кезең|"
    r"кварт|quarter|тоқсан|полугод|месяц|month|предв|prelim|provis|оценк|estim|факт|actual|алдын|папярэд|growth|"
    r"index|share|"
    r"справочно|даведачна|анықтам|percent|mln|bln|thsd|pct|mio|тнг|kgs|pcs|units?$|tonnes?$|tons?$|текущ|цен[аы]х|"
    r"дейст|итогу|январ|декабр|данные|даныя)"
)
_STRANGERS: Final = re.compile(
    r"\bцен[аыу]\b|\bprice|\bбаға|\bцана\b|долл\w*\.?(?: сша)?\s*/|usd\s*/|"
    r"\bза (?:1 |одну |единицу|тонну)|per (?:ton|kg|unit)|"
    r"экспорт[её]р|экспарц[её]р|импорт[её]р|предприят|организац|компани|участник|exporters|importers|companies|"
    r"населени|population"
)
_PLANNED: Final = re.compile(
    r"\bплан(?:а|ы|ов|овы[йех]|ируем\w*|у|аваны)?\b|\bпрогноз|\bпрагноз|\bforecast|\bplan(?:ned|s)?\b|\btargets?\b|"
    r"\bproject(?:ed|ion)|"
    r"\bжоспар|\bболжам|целев\w+ показател|\bсредне(?:месячн|годов|квартал|взвеш)|\bв среднем\b|\bсярэдне|"
    r"\bу сярэднім\b|"
    r"\baverage\b|\bорташа"
)
_OTHER_COUNTS: Final = re.compile(
    r"на душу|per capita|на (?:1|одного) жител|жан басына|\bцен\b|инвестиц|інвестыц|\bзадолженн|\bзапазычан|\bдолг|"
    r"\bdebt|берешек|количеств\w* (?:\w+ )?(?:поставок|контрактов|сделок|договоров|стран|участник)|number of|"
    r"\binvest|\bкредит|\bкрэдыт|\bтурист|\bтурыст|"
    r"\btouris|рабоч\w+ мест|\bввп\b|\bвуп\b|\bgdp\b|\bжіө\b"
)
_SHARE: Final = re.compile(r"\bдол[яиюе]\b|удельн\w* вес|удзельн\w* ваг|\bshares?\b|\bүлес")
_NOT_IN_PERCENT: Final = re.compile(
    r"\bпри?рост|\bпрырост|\bизменени|\bзмяненн|\bснижени|\bgrowth|\bincrease|\bdecrease|\bchange|\bөсім|отклонени|"
    r"(?:соответствующ|аналогичн|адпаведн|тиісті|сәйкес)\w*\s+(?:период|перыяд|месяц|кезең)|\b(?:прошл|предыдущ|"
    r"мінул|папярэдн)\w+ год|"
    r"\bпрошлогодн|previous (?:year|period)|last year|same period|өткен жыл|алдыңғы жыл|"
    r"в (?:постоянных|сопоставимых) ценах|в ценах (?:19|20)\d\d|constant prices|супастаўн\w+ цэн|салыстырмалы баға"
)
"""What is a figure of trade in percent alone: a growth, the year before, prices of another year."""

_OTHERS: Final = (
    r"(?:росси\w*|рф|китай|китая|китаем|узбекистан\w*|кыргызстан\w*|киргизи\w*|украин\w*|армени\w*|"
    r"russia|china|uzbekistan|ресей\w*)"
)
_TOGETHER: Final = re.compile(
    rf"\b{_OTHERS}(?:\s*,|\s+(?:и|і|and|&|мен|және)\b)\s*(?:в\s+)?(?:республик\w+\s+)?(?:казахстан|қазақстан|"
    rf"kazakhstan|беларус|belarus)|"
    rf"(?:казахстан|қазақстан|kazakhstan|беларус|belarus)\w*(?:\s*,|\s+(?:и|і|and|&|мен|және)\b)\s*(?:в\s+)?{_OTHERS}\b"
)
"""Several countries in one figure."""

_RATIO: Final = re.compile(r"(?:19|20)\d\d\s*(?:г\.?|году|ж\.?)?\s*(?:к|да|to|vs\.?|/)\s*(?:19|20)\d\d")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")


@lru_cache(maxsize=4096)
def other_words(heading: str) -> str:
    """Return the words of a heading of figures that name something else than its unit, period and value."""
    rest = without_periods(without_basis(fold_heading(heading)))
    return " ".join(word for word in _WORD.findall(rest) if not _KNOWN.match(word))


@lru_cache(maxsize=4096)
def is_planned(text: str) -> bool:
    """Return whether a title or a heading speaks of a plan, a forecast or an average, which is not what was traded."""
    return bool(_PLANNED.search(fold_heading(text)))


@lru_cache(maxsize=4096)
def is_stranger(heading: str) -> bool:
    """Return whether a heading names a plan, an average, a price, or a count of firms or people: no figure of trade.

    A share, or a year against another one, is one only where it is said to be in percent.
    """
    folded = fold_heading(heading)
    unit = unit_in(heading)
    if (unit is None or unit.kind not in PERCENTS) and _NOT_IN_PERCENT.search(folded):
        return True
    if is_together(heading):
        return True
    is_bare_share = bool(_SHARE.search(folded) or _RATIO.search(folded)) and unit is None
    return is_planned(heading) or bool(_STRANGERS.search(folded) or _OTHER_COUNTS.search(folded)) or is_bare_share


@lru_cache(maxsize=4096)
def is_together(text: str) -> bool:
    """Return whether a title or a heading speaks of one of the two countries together with another one."""
    return bool(_TOGETHER.search(fold_heading(text)))
