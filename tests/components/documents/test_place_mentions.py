"""Places in the sentences of all claims: each mention is a form of its name, in a case that its preposition governs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from components.documents.sentences import sentence
from components.i18n.language import language
from data.enums import CASES, Case, Lang
from tests.components.documents.place_mentions import (
    ADJECTIVES,
    ENDINGS,
    OTHER_WORDS,
    governed,
    mentions,
    names,
    wrong_mentions,
)
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

GEN, DAT, ACC, INS, PRE = Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.PREPOSITIONAL
GOVERNMENT: Final[Mapping[Lang, Mapping[str, Iterable[Case]]]] = {
    Lang.RU: {
        "в": (ACC, PRE), "во": (ACC, PRE), "на": (ACC, PRE), "о": (PRE,), "об": (PRE,), "при": (PRE,), "с": (GEN, INS),
        "со": (GEN, INS), "между": (INS,), "из": (GEN,), "от": (GEN,), "до": (GEN,), "для": (GEN,), "у": (GEN,),
        "к": (DAT,), "по": (DAT,), "через": (ACC,),
    },
    Lang.BE: {
        "у": (ACC, PRE, GEN), "ў": (ACC, PRE, GEN), "ва": (ACC, PRE), "на": (ACC, PRE), "аб": (PRE,), "пра": (ACC,),
        "пры": (PRE,), "з": (GEN, INS), "са": (GEN, INS), "паміж": (INS,), "ад": (GEN,), "да": (GEN,), "для": (GEN,),
        "па": (PRE, DAT), "праз": (ACC,),
    },
}  # fmt: skip
"""Cases that a preposition governs."""


def said(lang: Lang) -> dict[str, str]:
    """Return the sentence of each claim."""
    return {claim_id: sentence(ATLAS, claim_id, language(lang)) for claim_id in ATLAS.index.claims}


@pytest.mark.parametrize("lang", list(CASES))
def test_each_mention_of_a_place_in_a_sentence_is_a_form_of_its_name(lang: Lang) -> None:
    sentences = said(lang)
    found = {claim_id: wrong_mentions(text, lang) for claim_id, text in sentences.items()}
    assert {claim_id: words for claim_id, words in found.items() if words} == {}
    assert sum(1 for text in sentences.values() for _ in mentions(text, lang)) > 1000


@pytest.mark.parametrize("lang", list(GOVERNMENT))
def test_each_name_behind_a_preposition_is_in_a_case_that_it_governs(lang: Lang) -> None:
    found = [pair for text in said(lang).values() for pair in governed(text, lang, GOVERNMENT[lang])]
    assert [words for words, is_right in found if not is_right] == []
    assert len(found) > 300


@pytest.mark.parametrize(
    ("lang", "text", "wrong"),
    [
        (Lang.RU, "В Гомелеве действует документ.", ["Гомелеве"]),
        (Lang.RU, "Визит в Кокшетаю состоялся.", ["Кокшетаю"]),
        (Lang.RU, "Поставки из Барановичев выросли.", ["Барановичев"]),
        (Lang.RU, "Торговля с казахстаном растёт.", ["казахстаном"]),
        (Lang.RU, "Соглашение Гомельской область подписала.", ["Гомельской область"]),
        (Lang.RU, "Встреча Гомельской и Павлодарской областей.", []),
        (Lang.RU, "Встреча Гомельская и Павлодарской областей.", ["Павлодарской областей"]),
        (Lang.RU, "Товары Павлодарской областей.", ["Павлодарской областей"]),
        (Lang.RU, "Ветковским района занимается центр.", ["Ветковским района"]),
        (Lang.RU, "Жители области Абая.", ["Абая"]),
        (Lang.RU, "Тракторы «Беларусь» и Беларус.", ["Беларус"]),
        (Lang.RU, "Завод Бобруйскагромаш.", ["Бобруйскагромаш"]),
        (Lang.RU, "Парк в Усть-Каменогорскe.", ["Усть-Каменогорскe"]),
        (Lang.RU, "Парк в Полоцке.", ["Полоцке"]),  # a place without forms
        (Lang.RU, "Автомобили Минскаго завода.", ["Минскаго"]),
        (Lang.BE, "Завод у Мінске працуе.", ["Мінске"]),
        (Lang.BE, "Завод у Брэсте працуе.", ["Брэсте"]),
        (Lang.BE, "Дом у Карагандэ.", ["Карагандэ"]),
        (Lang.BE, "Гандаль з Беларусью.", ["Беларусью"]),
        (Lang.BE, "Прадпрыемствы Магілёўскай вобласць.", ["Магілёўскай вобласць"]),
        (Lang.BE, "Прадпрыемствы з Баранавічаў.", ["Баранавічаў"]),
        (Lang.BE, "Жыхары Гомельскай і Паўладарскай вобласцей.", ["Паўладарскай вобласцей"]),
        (Lang.KK, "Зауыт Минскте жұмыс істейді.", ["Минскте"]),
        (Lang.KK, "Гомельда кездесу өтті.", ["Гомельда"]),
        (Lang.KK, "Павлодардегі зауыт.", ["Павлодардегі"]),
        (Lang.KK, "Павлодар облысде кездесу өтті.", ["Павлодар облысде"]),
        (Lang.KK, "Павлодар облысындегі зауыт.", ["Павлодар облысындегі"]),
        (Lang.KK, "Қазақстандан келді.", ["Қазақстандан"]),
        (Lang.KK, "Беларусьға сапар.", ["Беларусьға"]),
        (Lang.KK, "Екібастұзмен байланыс.", ["Екібастұзмен"]),
        (Lang.KK, "Қазақстан-Беларусъ орталығы.", ["Қазақстан-Беларусъ"]),
    ],
)
def test_a_wrong_form_is_found(lang: Lang, text: str, wrong: list[str]) -> None:
    assert wrong_mentions(text, lang) == wrong


@pytest.mark.parametrize("lang", list(CASES))
def test_each_word_of_a_place_with_another_ending_is_found(lang: Lang) -> None:
    changed = found = 0
    for text in set(said(lang).values()):
        for match in (match for match in mentions(text, lang) if match[0] in names(lang).words):
            for other in (f"{match[0]}ъ", f"{match[0][:-1]}щ"):
                changed += 1
                found += bool(wrong_mentions(text[: match.start()] + other + text[match.end() :], lang))
    assert found == changed
    assert changed > 2000


@pytest.mark.parametrize(
    ("lang", "text", "is_right"),
    [
        (Lang.RU, "Встреча в Гомеле.", True),
        (Lang.RU, "Встреча в Гомеля.", False),
        (Lang.RU, "Торговля с Павлодарской областью.", True),
        (Lang.RU, "Торговля между Казахстана и Беларусью.", False),
        (Lang.BE, "Сустрэча ў Мінску, потым дома.", True),
        (Lang.BE, "Сустрэча ў Мінскам.", False),
        (Lang.BE, "Прадпрыемствы з Магілёве.", False),
    ],
)
def test_a_name_in_a_case_that_its_preposition_does_not_govern_is_found(lang: Lang, text: str, is_right: bool) -> None:
    assert [found for _, found in governed(text, lang, GOVERNMENT[lang])] == [is_right]


@pytest.mark.parametrize("lang", list(CASES))
def test_each_word_that_is_listed_as_no_name_is_in_a_sentence(lang: Lang) -> None:
    words = {match[0] for text in said(lang).values() for match in mentions(text, lang)}
    assert OTHER_WORDS[lang] <= words
    small = {word.casefold() for word in words}
    endings = ENDINGS[lang].split() or [""]
    assert [stem for stem in ADJECTIVES[lang] if not any(stem + ending in small for ending in endings)] == []
