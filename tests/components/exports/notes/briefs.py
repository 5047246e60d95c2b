"""Briefs made by hand, in one language and in two: the sides, sentences, promises and lines of an adviser."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from components.documents.brief.model import OF_BOOK, Author, Block, BlockKind, Brief, Figure, Line, Promise, Reply
from data.enums import Lang

DAY: Final = date(2026, 12, 1)
HOSTILE: Final = (
    '{{7*7}} #panic("x") <w:p>&amp;</w:p> =1+1 \\textbf{a} {0} $x^2$ *a* _b_ `c` // @x \u202eabc\u202c %s ]]> "q" '
    "<img onerror=x>"
)
"""A text that each of the formats would take for code of its own, if it were not set as text."""

SOURCE: Final = {
    1: "Выступление Чрезвычайного и Полномочного Посла. Посольство Казахстана в Беларуси (kazembassy.by), 2016.",
    2: "Delegation of Pavlodar Region visited Gomel. Gomel Regional Executive Committee (gomel-region.by), 2017.",
    3: "B. Zalesskij. Partnership Vector - Kazakhstan. Chronicle of integration interaction. Scientia Scripta, 2023.",
}
TITLE: Final = {
    Lang.EN: "Pavlodar Region visits Gomel Region on 1 December 2026",
    Lang.RU: "Павлодарская область – Гомельская область: визит 1 декабря 2026 года",
    Lang.BE: "Паўладарская вобласць – Гомельская вобласць: візіт 1 снежня 2026 года",
    Lang.KK: "Павлодар облысы – Гомель облысы: 2026 жылғы 1 желтоқсандағы сапар",
}
SENTENCE: Final = {
    Lang.EN: "In April 2017 a delegation of Pavlodar Region saw Gomel: {0} plants, about 2.5 million dollars.",
    Lang.RU: "В апреле 2017 года делегация Павлодарской области была в Гомеле: {0} предприятий, около 2,5 млн.",
    Lang.BE: "У красавіку 2017 года дэлегацыя Паўладарскай вобласці была ў Гомелі: {0} прадпрыемстваў, каля 2,5 млн.",
    Lang.KK: "2017 жылғы сәуірде Павлодар облысының делегациясы Гомельде болды: {0} кәсіпорын, шамамен 2,5 млн.",
}
BLOCKS: Final = {
    Lang.EN: ("What we have", "What they asked, what we offered", "Not answered", "Reasons to talk",
              "Who else the guest works with here", "Check before the day"),
    Lang.RU: ("Что у нас есть", "О чём просили, что мы предлагали", "Без ответа", "О чём говорить",
              "С кем ещё у нас работает гость", "Проверить до визита"),
    Lang.BE: ("Што ў нас ёсць", "Аб чым прасілі, што мы прапаноўвалі", "Без адказу", "Аб чым гаварыць",
              "З кім яшчэ ў нас працуе госць", "Праверыць да візіту"),
    Lang.KK: ("Бізде не бар", "Не сұрады, біз не ұсындық", "Жауапсыз", "Не туралы сөйлесу керек",
              "Қонақ мұнда тағы кіммен істейді", "Сапарға дейін тексеру"),
}  # fmt: skip
COUNTS: Final = {
    BlockKind.HAVE: 6, BlockKind.ASKED: 3, BlockKind.UNANSWERED: 3, BlockKind.REASONS: 3, BlockKind.ELSEWHERE: 0,
    BlockKind.CHECK: 3,
}  # fmt: skip
NOTICES: Final = (
    "The sentences say what the sources say; lines marked “our information” are the adviser's own.",
    "Boundaries of Kazakhstan: © OpenStreetMap contributors, ODbL 1.0, by way of UN OCHA and UNHCR, 2023, CC BY-IGO. "
    "Boundaries of Belarus: geoBoundaries BLR-ADM2, from CIESIN 2005, CC BY 3.0. "
    "Cities: GeoNames, CC BY 4.0. Surroundings: made with Natural Earth, public domain. "
    "Cleaned, simplified and rounded. Boundaries and names shown do not imply official endorsement.",
)


def line(kind: BlockKind, number: int, lang: Lang) -> Line:
    """Return a line of a block; of the unanswered ones a promise."""
    text = SENTENCE[lang].format(10 + number)
    promise = Promise(said_by="Mikhail Rusiy", to_whom="Akim", when="2017", age="9 years") \
        if kind is BlockKind.UNANSWERED else None  # fmt: skip
    return Line(
        id=f"{kind}:claim-{number}", text=text, short=text, claims=(f"claim-{kind}-{number}",), rank=number * 10,
        sources=(SOURCE[1 + number % 3],), promise=promise,
    )  # fmt: skip


def brief(lang: Lang = Lang.RU, *, times: int = 1) -> Brief:
    """Return a brief of Gomel and Pavlodar with some lines, or so many times as many."""
    blocks = tuple(
        Block(
            kind=kind, title=title, lines=tuple(line(kind, number, lang) for number in range(COUNTS[kind] * times)),
            empty=TITLE[lang],
        )
        for kind, title in zip(OF_BOOK, BLOCKS[lang], strict=True)
    )  # fmt: skip
    return Brief(
        lang=lang, by="BY-HO", kz="KZ-55", guest="KZ-55", day=DAY, title=TITLE[lang],
        headline=replace(line(BlockKind.HAVE, 99, lang), id="headline:claim-99", rank=0),
        occasions=(replace(line(BlockKind.HAVE, 10, lang), id="occasion:claim-10", rank=1),),
        figures=tuple(
            Figure(value=f"≈ {n},5 млн", label=SENTENCE[lang], claim=f"claim-figure-{n}", source=SOURCE[n])
            for n in (1, 2, 3)
        ),
        blocks=blocks, until=SENTENCE[lang][:30], notices=NOTICES, book=SOURCE[3], data_version="2026.11.24",
    )  # fmt: skip


def with_own_lines(given: Brief) -> Brief:
    """Return a brief with a line of an adviser in its first block, and an answered promise."""
    author = Author(name="А. Иванова", day=DAY)
    own = Line(id="own:1", text="Посол подтвердил участие.", rank=5, author=author)
    reply = Reply(state="поставлено 12 машин", who="Минпром", until="март", author=author)
    have, asked, open_, *rest = given.blocks
    promised, *others = open_.lines
    assert promised.promise
    answered = replace(promised, promise=replace(promised.promise, reply=reply))
    return replace(
        given,
        blocks=(
            replace(have, lines=(*have.lines[:1], own, *have.lines[1:])),
            asked,
            replace(open_, lines=(answered, *others, replace(own, id="own:2"))),
            *rest,
        ),
    )


def hostile(lang: Lang = Lang.RU) -> Brief:
    """Return a brief whose texts are hostile."""
    given = brief(lang)
    blocks = tuple(
        replace(
            block, title=HOSTILE,
            lines=tuple(replace(line, text=HOSTILE, marks=(HOSTILE,), sources=(HOSTILE,)) for line in block.lines),
        )
        for block in given.blocks
    )  # fmt: skip
    return replace(given, title=HOSTILE, blocks=blocks, until=HOSTILE, notices=(HOSTILE,))
