"""Anki package of a quiz: a deck of cards whose notes keep their ids, so that a newer file updates them."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha1, sha256
from html import escape
from typing import TYPE_CHECKING, Any, Final

from components.exports.paper_parts.same_bytes import same_bytes
from components.exports.quiz.feedback import feedback
from data.queries.quiz.question import TYPED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.documents.quiz.quiz_text import QuestionText, QuizText

COLLECTION: Final = "collection.anki2"
FIELDS: Final = ("Id", "Question", "Options", "Answer", "Evidence", "Kind", "Claims", "Accepted")
BETWEEN_FIELDS: Final = "\x1f"
MODEL: Final = 1_764_460_800_001
"""The id of the note type: the same in every file, so that Anki keeps one."""
_SCHEMA: Final = """
create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
  ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
  models text not null, decks text not null, dconf text not null, tags text not null);
create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
  usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
  flags integer not null, data text not null);
create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
  mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null,
  ivl integer not null, factor integer not null, reps integer not null, lapses integer not null,
  left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
create table revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
  type integer not null);
create table graves (usn integer not null, oid integer not null, type integer not null);
create index ix_notes_usn on notes (usn);
create index ix_cards_usn on cards (usn);
create index ix_revlog_usn on revlog (usn);
create index ix_cards_nid on cards (nid);
create index ix_cards_sched on cards (did, queue, due);
create index ix_revlog_cid on revlog (cid);
create index ix_notes_csum on notes (csum);
"""
_FRONT: Final = '<div class="question">{{Question}}</div>{{Options}}'
_BACK: Final = '{{FrontSide}}<hr id="answer"><div class="right">{{Answer}}</div><div class="proof">{{Evidence}}</div>'
_STYLE: Final = ".card { font-family: sans-serif; font-size: 20px; text-align: left; } .right { font-weight: bold; }"
_VERSION_OF_SQLITE: Final = slice(96, 100)
"""Bytes of a database that say which version of SQLite wrote it; they are the same in every file of ours."""


@dataclass(frozen=True, slots=True)
class _Deck:
    """What the rows of a package share: the deck, and the second in which the data were made."""

    id: int
    title: str
    made: int


def write_anki(quiz: QuizText, *, made: str) -> bytes:
    """
    Return a quiz as an Anki package.

    Parameters
    ----------
    quiz
        The quiz.
    made
        When the data were made, in ISO 8601: notes of newer data replace those of older ones.
    """
    deck = _Deck(_number(f"deck {quiz.lang} {quiz.seed}"), quiz.title, int(datetime.fromisoformat(made).timestamp()))
    database = sqlite3.connect(":memory:")
    try:
        database.executescript(_SCHEMA)
        database.execute(f"insert into col values ({_marks(13)})", _collection(deck))  # noqa: S608 - marks alone
        for place, question in enumerate(quiz.questions, start=1):
            note = _note(question, quiz.lang, deck)
            database.execute(f"insert into notes values ({_marks(11)})", note)  # noqa: S608
            card = (note[0] + 1, note[0], deck.id, 0, deck.made, -1, 0, 0, place, 0, 0, 0, 0, 0, 0, 0, 0, "")
            database.execute(f"insert into cards values ({_marks(18)})", card)  # noqa: S608
        database.commit()
        content = bytearray(database.serialize())
    finally:
        database.close()
    content[_VERSION_OF_SQLITE] = bytes(4)
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as files:
        files.writestr(COLLECTION, bytes(content))
        files.writestr("media", "{}")
    return same_bytes(package.getvalue())


def guid(question_id: str, lang: str) -> str:
    """Return the id of a note: that of its claim, kind and language, whatever the seed."""
    return sha256(f"partnership-vector {question_id} {lang}".encode()).hexdigest()[:20]


def _note(question: QuestionText, lang: str, deck: _Deck) -> tuple[Any, ...]:
    own = guid(question.id, lang)
    fields = [_plain(text) for text in _fields(question)]
    checksum = int(sha1(fields[0].encode(), usedforsecurity=False).hexdigest()[:8], 16)
    tags = f" {question.kind.value} {' '.join(question.claims)} "
    joined = BETWEEN_FIELDS.join(fields)
    return (_number(own), own, MODEL, deck.made, -1, tags, joined, fields[0], checksum, 0, "")


def _fields(question: QuestionText) -> tuple[str, ...]:
    text = question.whole if question.kind in TYPED else question.question
    options = "" if question.kind in TYPED else _list(question.options, "ul")
    right = _list(question.right, "ol") if len(question.right) > 1 else escape(question.right[0])
    accepted = _list(question.accepted, "ul") if question.kind in TYPED else ""
    return (
        question.id, escape(text), options, right, escape(feedback(question)), question.kind.value,
        " ".join(question.claims), accepted,
    )  # fmt: skip


def _list(texts: Sequence[str], kind: str) -> str:
    return f"<{kind}>" + "".join(f"<li>{escape(text)}</li>" for text in texts) + f"</{kind}>"


def _plain(text: str) -> str:
    """Return the content of a field without what separates fields."""
    return text.replace(BETWEEN_FIELDS, " ")


def _collection(deck: _Deck) -> tuple[Any, ...]:
    milliseconds = deck.made * 1000
    names = {1: "Default", deck.id: deck.title}
    decks = {str(number): _deck_row(number, name, deck.made) for number, name in names.items()}
    options = {
        "1": {
            "id": 1, "name": "Default", "mod": 0, "usn": 0, "maxTaken": 60, "timer": 0, "autoplay": True,
            "replayq": True, "dyn": False,
            "new": {"bury": True, "delays": [1, 10], "initialFactor": 2500, "ints": [1, 4, 7], "order": 1,
                    "perDay": 20, "separate": True},
            "rev": {"bury": True, "ease4": 1.3, "fuzz": 0.05, "ivlFct": 1, "maxIvl": 36500, "minSpace": 1,
                    "perDay": 100},
            "lapse": {"delays": [10], "leechAction": 0, "leechFails": 8, "minInt": 1, "mult": 0},
        }
    }  # fmt: skip
    settings = {
        "activeDecks": [1], "curDeck": deck.id, "newSpread": 0, "collapseTime": 1200, "timeLim": 0, "estTimes": True,
        "dueCounts": True, "curModel": None, "nextPos": 1, "sortType": "noteFld", "sortBackwards": False,
        "addToCur": True,
    }  # fmt: skip
    texts = (_json(found) for found in (settings, {str(MODEL): _model(deck)}, decks, options, {}))
    return (1, deck.made, milliseconds, milliseconds, 11, 0, 0, 0, *texts)


def _model(deck: _Deck) -> dict[str, Any]:
    look = {"font": "Arial", "media": [], "rtl": False, "size": 20, "sticky": False}
    template = {
        "name": "Card 1", "ord": 0, "qfmt": _FRONT, "afmt": _BACK, "bqfmt": "", "bafmt": "", "did": None,
    }  # fmt: skip
    return {
        "id": MODEL, "name": "Partnership Vector", "type": 0, "mod": deck.made, "usn": -1, "sortf": 0,
        "did": deck.id, "tags": [], "vers": [], "css": _STYLE, "latexPre": "", "latexPost": "",
        "tmpls": [template], "req": [[0, "any", [1, 2]]],
        "flds": [{"name": name, "ord": place, **look} for place, name in enumerate(FIELDS)],
    }  # fmt: skip


def _deck_row(number: int, name: str, made: int) -> dict[str, Any]:
    today = {key: [0, 0] for key in ("lrnToday", "newToday", "revToday", "timeToday")}
    return {
        "id": number, "name": name, "conf": 1, "desc": "", "dyn": 0, "collapsed": False, "extendNew": 0,
        "extendRev": 0, "mod": made, "usn": -1, **today,
    }  # fmt: skip


def _number(text: str) -> int:
    """Return a number for a text, as large as the ids of Anki, which are even milliseconds here."""
    return 1_400_000_000_000 + int(sha256(text.encode()).hexdigest()[:10], 16) % 300_000_000_000 // 2 * 2


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _marks(count: int) -> str:
    return ", ".join("?" * count)
