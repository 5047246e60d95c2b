"""Words of headings in four languages and the roles of columns that they name."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import Final

from data.imports.quantities.folded import fold_heading


class ColumnRole(StrEnum):
    """Roles of columns in the words of the field."""

    PLACE = "place"
    BY_PLACE = "by_place"
    KZ_PLACE = "kz_place"
    EXPORTER = "exporter"
    IMPORTER = "importer"
    PARTNER = "partner"
    REPORTER = "reporter"
    PERIOD = "period"
    SUBPERIOD = "subperiod"
    FLOW = "flow"
    UNIT = "unit"
    PRODUCT_CODE = "product_code"
    PRODUCT = "product"
    VALUE = "value"
    STATUS = "status"
    NOTE = "note"
    SET_ASIDE = "set_aside"


LABELS: Final = frozenset(set(ColumnRole) - {ColumnRole.VALUE, ColumnRole.SET_ASIDE})
_WORDS: Final = tuple(
    (role, re.compile(pattern))
    for role, pattern in (
        (ColumnRole.NOTE, r"примечан|коммент|заўваг|ескерт|түсініктеме|^notes?$|^remarks?$|^comments?$|каментар|"
                          r"footnote"),
        (ColumnRole.SET_ASIDE, r"^№|^n$|^no\.?$|^#$|п/п|^nn$|р/с|источник|крыніц|дереккөз|^sources?$|релиз|releas|"
                               r"публикац|publish|дата выгрузки|"
                               r"updated|дата обновл|^id$|^rank$|^ранг"),
        (ColumnRole.STATUS, r"^статус|^status|^flags?$|obs.?status|мәртебе|^признак"),
        (ColumnRole.PRODUCT_CODE, r"тн ?вэд|тнвэд|сэқ тн|\bhs\b|\bhs\d|cmd.?code|commodity code|product code|"
                                  r"код товар|код тавар|тауар код|"
                                  r"hs.?code|\bгс\b|сэқ"),
        (ColumnRole.UNIT, r"единиц\w* ?(?:измер|$)|^ед\.? ?изм|^единица|өлшем|адзінк\w+ вымяр|^адзінка|^ед\.?$|"
                          r"^units?$|unit of|"
                          r"^валюта|^currency|^unit.?measure|валют"),
        (ColumnRole.KZ_PLACE, r"^kato$|^като$|kato code|код като|қазақстан (?:өңір|облыс|аймағы)|(?:област|"
                              r"регион)\w* казахстан|"
                              r"kazakh(?:stan)? (?:region|side|oblast)|kz.?(?:region|id|place)|"
                              r"казахстанск\w+ (?:регион|област|сторон)|"
                              r"рэгі[её]н казахстан|вобласць казахстан"),
        (ColumnRole.BY_PLACE, r"^soato$|^соато$|soato code|код соато|^сато$|беларусь (?:өңір|облыс|аймағы)|"
                              r"(?:област|регион)\w* беларус|"
                              r"belarus(?:ian)? (?:region|side|oblast)|by.?(?:region|id|place)$|"
                              r"белорусск\w+ (?:регион|област|сторон)|"
                              r"беларуск\w+ (?:рэгі[её]н|вобласц)|рэгі[её]н беларус|вобласць беларус"),
        (ColumnRole.PARTNER, r"партн[её]р|partner|әріптес|серіктес|партн[её]р|counterpart|страна назначения|"
                             r"страна происхожд|"
                             r"контрагент|destination|origin"),
        (ColumnRole.REPORTER, r"reporter|reporting|отч[её]тн\w+ стран|страна.?отч|есеп беруші|справаздачн|"
                              r"чьи данные"),
        (ColumnRole.SUBPERIOD, r"^месяц|^квартал|^month|^quarter|^ай$|^тоқсан|^месяц|^мес\.?$|^полугод"),
        (ColumnRole.PERIOD, r"^год\b|^годы|^year|^жыл|^период|^кезең|^кезен|^перыяд|^period|^дата|^date|^күні|"
                            r"^time|^отчетный период|"
                            r"^ref.?(?:year|period)|^за период|^гг\.?$|^г\.$|^мерзім|^отчетный год|^есепті"),
        (ColumnRole.FLOW, r"показател|паказчык|көрсеткіш|indicator|^flow|направлен|напрамак|бағыт|^поток|"
                          r"^trade flow|тип операции|"
                          r"вид торговли|^операци|^item$|^variable"),
        (ColumnRole.PLACE, r"област|вобласц|облыс|регион|рэгі[её]н|өңір|аймақ|region|oblast|территор|тэрытор|"
                           r"^мест[оа]|^месца|^place|аумақ|"
                           r"^страна|^country|^краіна|^ел$|субъект|province|^area|наименование региона|ref.?area|"
                           r"^iso|^geo|админист"),
        (ColumnRole.PRODUCT, r"товар(?!ооб)|тавар(?!аб)|тауар(?! ?айн)|commodit|^product|^goods|продукц|прадукц|"
                             r"өнім|номенклатур|cmd.?desc"),
        (ColumnRole.VALUE, r"значен|значэнн|мәні|^value|^сумма|^сума|сомасы|стоимост|вартасц|құны|amount|"
                           r"^объ[её]м|аб'?[её]м|көлем|obs.?value|"
                           r"^total value|primary.?value|^quantity|^количеств|^вес\b|нетто|net.?w"),
    )
)  # fmt: skip


@lru_cache(maxsize=8192)
def role_in(heading: str) -> ColumnRole | None:
    """Return the role that the words of a heading name; None where they name none."""
    folded = fold_heading(heading).strip(" .:,")
    return next((role for role, pattern in _WORDS if pattern.search(folded)), None) if folded else None


_EXPORTER: Final = re.compile(
    r"экспорт[её]р|экспарц[её]р|экспорттаушы|\bexporter|\bexporting|отправлен|отправител|адпраўлен|происхожд|"
    r"паходжан|\borigin|"
    r"жөнелту|шығарған ел"
)
_IMPORTER: Final = re.compile(
    r"импорт[её]р|імпарц[её]р|импорттаушы|\bimporter|\bimporting|назначен|прызначэн|получател|атрымальнік|"
    r"\bdestination|"
    r"баратын|тағайындал"
)


@lru_cache(maxsize=1024)
def side_in(heading: str) -> frozenset[ColumnRole]:
    """Return whether a heading names where goods leave, where they go, or both in the corner of a matrix."""
    folded = fold_heading(heading)
    found = {ColumnRole.EXPORTER} if _EXPORTER.search(folded) else set()
    return frozenset(found | ({ColumnRole.IMPORTER} if _IMPORTER.search(folded) else set()))
