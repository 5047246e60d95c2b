"""Files of talks that people make, `.pvtalk.json`: read with every field checked, and written in one canonical form."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from components.documents.own_files.checked_json import (
    ID,
    Fault,
    UnreadableError,
    read_entry,
    read_flag,
    read_ids,
    read_lang,
    read_list,
    read_mapping,
    read_number,
    read_object,
    read_text,
    refused,
    require_distinct,
)
from components.documents.story.own import FORMAT, VERSION, OwnStep, OwnTalk
from components.documents.story.talk_refusals import RefusedTalkError, TalkRefusal

if TYPE_CHECKING:
    from data.enums import Lang

MOST_BYTES: Final = 200_000
MOST_STEPS: Final = 60
MOST_CLAIMS: Final = 60
HEADLINE: Final = 300
NOTES: Final = 4_000
ADDRESS: Final = 1_000
SENTENCE: Final = 4_000
"""So many characters the sentence of a claim may have."""
LEAST_SECONDS: Final = 5
MOST_SECONDS: Final = 3_600
_STEP_ID: Final = re.compile(r"s[1-9]\d{0,5}", re.ASCII)
_REFUSALS: Final = {Fault.FORMAT: TalkRefusal.NOT_A_TALK}
_FIELDS: Final = ("format", "version", "data_version", "lang", "lang2", "title", "title2", "steps")
_STEP_FIELDS: Final = (
    "id", "view", "headline", "headline2", "claims", "number", "seconds", "notes", "hidden", "said",
)  # fmt: skip


def read_own_talk(text: str) -> OwnTalk:
    """
    Return the talk that the text of a file holds. What its views and claims mean today, `own_talk` says.

    Parameters
    ----------
    text
        The text. Nothing in it is ever run or drawn as anything but text.

    Raises
    ------
    components.documents.story.talk_refusals.RefusedTalkError
        If it is too big, no JSON, of another format or version, or if a field cannot be read.
    """
    try:
        return _talk(read_object(text, most_bytes=MOST_BYTES, name=FORMAT, version=VERSION, fields=_FIELDS))
    except UnreadableError as error:
        why = _REFUSALS.get(error.fault) or TalkRefusal(error.fault.value)
        raise RefusedTalkError(why, **error.values) from None


def write_own_talk(talk: OwnTalk) -> str:
    """Return the text of a talk's file; talks that are equal have equal files."""
    fields = {
        "format": FORMAT,
        "version": VERSION,
        "data_version": talk.data_version,
        "lang": talk.lang.value,
        "lang2": talk.lang2.value if talk.lang2 else None,
        "title": talk.title,
        "title2": talk.title2,
        "steps": [step_fields(step) for step in talk.steps],
    }
    return json.dumps(fields, ensure_ascii=False, indent=1) + "\n"


def step_fields(step: OwnStep) -> dict[str, Any]:
    """Return a step as its fields in a file."""
    return {
        "id": step.id,
        "view": step.view,
        "headline": step.headline,
        "headline2": step.headline2,
        "claims": list(step.claims),
        "number": step.number,
        "seconds": step.seconds,
        "notes": step.notes,
        "hidden": step.hidden,
        "said": dict(sorted(step.said.items())),
    }


def _talk(found: dict[str, Any]) -> OwnTalk:
    lang = read_lang(found, "lang")
    lang2 = _second(found, lang)
    steps = tuple(_step(entry, f"steps[{n}]") for n, entry in enumerate(read_list(found, "steps", MOST_STEPS), start=1))
    require_distinct((step.id for step in steps), "steps")
    return OwnTalk(
        data_version=read_text(found, "data_version", ID, default=""),
        lang=lang,
        lang2=lang2,
        title=read_text(found, "title", HEADLINE),
        title2=read_text(found, "title2", HEADLINE, default=""),
        steps=steps,
    )


def _second(found: dict[str, Any], lang: Lang) -> Lang | None:
    second = read_lang(found, "lang2") if found.get("lang2") is not None else None
    return second if second is not lang else None


def _step(entry: object, where: str) -> OwnStep:
    fields = read_entry(entry, where, _STEP_FIELDS)
    step_id = read_text(fields, "id", ID, where=where)
    if not _STEP_ID.fullmatch(step_id):
        raise refused(f"{where}.id", step_id)
    said = read_mapping(fields, "said", MOST_CLAIMS, where=where)
    return OwnStep(
        id=step_id,
        view=read_text(fields, "view", ADDRESS, where=where),
        headline=read_text(fields, "headline", HEADLINE, where=where),
        headline2=read_text(fields, "headline2", HEADLINE, where=where, default=""),
        claims=read_ids(fields, "claims", MOST_CLAIMS, where=where),
        number=read_text(fields, "number", ID, where=where) if fields.get("number") is not None else None,
        seconds=read_number(fields, "seconds", LEAST_SECONDS, MOST_SECONDS, where=where),
        notes=read_text(fields, "notes", NOTES, where=where, default="", has_lines=True),
        hidden=read_flag(fields, "hidden", where=where),
        said={claim_id: read_text(said, claim_id, SENTENCE, where=f"{where}.said") for claim_id in said},
    )
