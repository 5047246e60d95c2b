"""Jobs that the drawing process knows: functions of an atlas and plain arguments, which return the bytes of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.context import View
from components.documents.brief.apply import apply_note
from components.documents.brief.blocks.of_layer import with_block
from components.documents.brief.build import pair_brief, place_brief
from components.documents.brief.note_file import check_note, read_note
from components.documents.brief.refusals import RefusedError as NoteRefusedError
from components.exports import images
from components.exports.notes.docx_file import write_docx
from components.exports.notes.messenger import write_text
from components.exports.notes.note_json import write_json
from components.exports.notes.pdf import write_pdf
from components.exports.notes.picture import draw_picture
from components.exports.notes.promise_sheet import write_xlsx
from components.exports.notes.slide import write_pptx
from components.exports.paper_parts.letters import MissingLetterError
from components.i18n.language import language
from components.worker.brought.written_checked import write_checked_file
from components.worker.brought.written_draft import keep_draft, write_draft
from components.worker.brought.written_layer import write_layer_file
from components.worker.errors import RefusedError
from components.worker.job import JobName
from components.worker.written_lesson import write_lesson_file
from components.worker.written_outline import write_outline_file
from components.worker.written_talk import write_talk
from data.atlas.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from components.documents.brief.model import Block, Brief
    from components.documents.brief.note import Note
    from components.exports.picture_plan import Picture
    from data.atlas.atlas import Atlas
    from data.enums import Lang

ILLUSTRATED: Final = {"docx": write_docx, "pdf": write_pdf, "pptx": write_pptx}
PLAIN: Final[Mapping[str, Callable[..., str | bytes]]] = {"xlsx": write_xlsx, "txt": write_text, "json": write_json}


def draw_picture_of_page(
    atlas: Atlas, *, selection: Selection, lang: Lang, today: date, picture: Picture, form: str
) -> bytes:
    """Return a picture of a page; see `components.exports.images.draw`."""
    return images.draw(View(atlas, selection, language(lang), today), picture, form)


def write_paper(atlas: Atlas, *, form: str, note: str, lang: Lang, today: date, blocks: Mapping[Lang, Block]) -> bytes:
    """Return a paper of a note in its language, or in both.

    Parameters
    ----------
    atlas
        The facts.
    form
        One of `components.worker.papers.FORMS`.
    note
        The text of the note's file.
    lang
        Language of a refusal.
    today
        The day of the server.
    blocks
        What a layer says beside the book, by language; empty where none is shown.

    Raises
    ------
    components.worker.errors.RefusedError
        If the note cannot be read, its visit cannot be prepared, or a letter of it is in no typeface.
    """
    try:
        read = read_note(note)
        view = check_note(read, View(atlas, Selection(lang=read.lang), language(read.lang), today)).view
        brief, *others = (_brief(view, read, code, blocks) for code in (read.lang, read.lang2) if code)
        second = others[0] if others else None
        if form in ILLUSTRATED:
            return ILLUSTRATED[form](brief, second, picture=draw_picture(view, brief))
        made = PLAIN[form](brief, second)
        return made.encode() if isinstance(made, str) else made
    except NoteRefusedError as refusal:
        raise RefusedError(refusal.in_words(language(lang))) from None
    except MissingLetterError as missing:
        raise RefusedError(str(missing)) from None


def _brief(view: View, note: Note, lang: Lang, blocks: Mapping[Lang, Block]) -> Brief:
    """Return the brief of a note in a language, with what the adviser made of it."""
    shown = View(view.atlas, view.selection, language(lang), view.today)
    if note.by and note.kz:
        brief = pair_brief(shown, note.by, note.kz, guest=note.guest, day=note.day)
    else:
        brief = place_brief(shown, str(note.by or note.kz), guest=note.guest, day=note.day)
    return apply_note(with_block(brief, blocks.get(lang)), note)


JOBS: Final[Mapping[JobName, Callable[..., bytes]]] = {
    JobName.PICTURE: draw_picture_of_page,
    JobName.PAPER: write_paper,
    JobName.TALK: write_talk,
    JobName.LESSON: write_lesson_file,
    JobName.OUTLINE: write_outline_file,
    JobName.DRAFT: write_draft,
    JobName.KEEP: keep_draft,
    JobName.CHECKED: write_checked_file,
    JobName.LAYER: write_layer_file,
}
