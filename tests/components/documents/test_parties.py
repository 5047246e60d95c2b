"""Names of participants, speakers and goods, in the language of the reader."""

from __future__ import annotations

from datetime import date

import pytest

from components.context import current_atlas
from components.documents.parties import goods, participants, speakers
from components.i18n.language import language
from data.enums import Fact, Lang

ATLAS = current_atlas()
DAY = date(2026, 11, 24)
LANGS = {lang: language(lang) for lang in Lang}


@pytest.mark.parametrize(
    ("claim", "lang", "said"),
    [
        ("said-saduakasov-machines-2013", Lang.RU, "Н. Садуакасов, аким Костанайской области"),
        ("said-saduakasov-machines-2013", Lang.KK, "Н. Сәдуақасов, Қостанай облысының әкімі"),
        ("said-lukashenka-gateway-2012", Lang.BE, "Аляксандр Лукашэнка, Прэзідэнт Рэспублікі Беларусь"),
        ("said-golovchenko-centre-2021-06", Lang.EN, "Roman Golovchenko, Prime Minister of Belarus"),
        # The source gives no office for 2022.
        ("said-golovchenko-record-2022-02", Lang.EN, "Roman Golovchenko"),
        ("said-akashin-230-jobs-2016", Lang.RU, "В. Акашин, автор источника"),
        ("said-zalesskij-network", Lang.RU, "Борис Залесский, автор книги"),
        ("said-target-1bn-2021", Lang.RU, "Беларусь, Казахстан"),
        ("said-ambassador-1bn-2022-09", Lang.KK, "Қазақстан Елшісі"),
        ("said-aluminium-cluster-2017", Lang.RU, "говорящий не назван"),
        (
            "said-governments-media-2000",
            Lang.EN,
            "Government of Belarus, Government of Kazakhstan, text of the agreement",
        ),
    ],
)
def test_a_statement_names_who_said_it_in_which_office_or_capacity(claim: str, lang: Lang, said: str) -> None:
    assert speakers(ATLAS, claim, LANGS[lang], DAY) == said


@pytest.mark.parametrize(
    ("claim", "lang", "names"),
    [
        ("event-meeting-kobyakov-sagintayev-2017-08", Lang.KK, "А. Кобяков, Б. Сағынтаев"),
        ("event-signing-gomel-pavlodar-2016-11", Lang.RU, "Гомельская область, Павлодарская область"),
        ("event-offer-exchange-2020-11", Lang.EN, "Belarusian Universal Commodity Exchange, Kazakh companies"),
    ],
)
def test_an_event_names_who_took_part(claim: str, lang: Lang, names: str) -> None:
    assert participants(ATLAS, claim, LANGS[lang], DAY) == names


def test_only_events_have_participants_and_only_statements_speakers() -> None:
    for claim_id, claim in ATLAS.index.claims.items():
        assert bool(speakers(ATLAS, claim_id, LANGS[Lang.EN], DAY)) is (claim.fact is Fact.STATEMENT)
        if claim.fact is not Fact.EVENT:
            assert participants(ATLAS, claim_id, LANGS[Lang.EN], DAY) == ""


@pytest.mark.parametrize("lang", [Lang.RU, Lang.BE, Lang.KK])
def test_participants_and_speakers_are_in_the_language_of_the_reader(lang: Lang) -> None:
    alike = [
        claim_id
        for claim_id, claim in ATLAS.index.claims.items()
        for text in (participants, speakers)
        if claim.fact in (Fact.EVENT, Fact.STATEMENT)
        and (english := text(ATLAS, claim_id, LANGS[Lang.EN], DAY))
        and text(ATLAS, claim_id, LANGS[lang], DAY) == english
    ]
    assert alike == []


def test_several_goods_are_listed_and_one_is_not() -> None:
    wanted = goods(ATLAS, "goods-wanted-feed-2022-10", LANGS[Lang.RU])
    assert wanted == "комбикорма, премиксы, аминокислоты, семенной картофель"
    assert goods(ATLAS, "share-paraxylene-mogilev-region-2022", LANGS[Lang.RU]) == ""
    assert goods(ATLAS, "turnover-2021", LANGS[Lang.RU]) == ""
