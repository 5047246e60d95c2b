"""Words of documents in the store: what made a version, what may be done, and what was done."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from data.imports.words.import_words import say
from data.stores.model import DocumentAction

if TYPE_CHECKING:
    from components.i18n.language import Language
    from data.errors import StoreError


def document_words(lang: Language) -> dict[str, str]:
    """Return the words of the list and of the buttons of a desk; the browser fills in what is in braces."""
    _ = lang.text
    return {
        "versions": _("Versions"),
        "open": _("Open"),
        "openSure": _("What you are working on is replaced. Keep it or save it as a file first. Go on?"),
        "publish": _("Publish"),
        "publishAsk": _("Publish it? Every reader of this dashboard will see it."),
        "unpublish": _("Withdraw from readers"),
        "undo": _("Undo the last change"),
        "restore": _("Bring it back"),
        "withdraw": _("Withdraw"),
        "withdrawAsk": _("Withdraw it? Its versions stay, and undo brings it back."),
        "keep": _("Keep in the store"),
        "keepNext": _("Keep as the next version"),
        "keepOther": _("Keep as another one"),
        "remark": _("What is new in it"),
        "linked": _("In the store: version {version}."),
    }


def action_words(lang: Language) -> dict[DocumentAction, str]:
    """Return what made a version, in words; the number of another version follows some of them."""
    _ = lang.text
    return {
        DocumentAction.KEEP: _("Kept"),
        DocumentAction.RESTORE: _("Brought back: version"),
        DocumentAction.UNDO: _("Undo of version"),
        DocumentAction.WITHDRAW: _("Withdrawn"),
        DocumentAction.PUBLISH: _("Made public"),
        DocumentAction.UNPUBLISH: _("Withdrawn from readers"),
    }


def done_sentence(action: DocumentAction, title: str, version: int, lang: Language) -> str:
    """Return the sentence that says what was done with a document."""
    _ = lang.text
    said = {
        DocumentAction.KEEP: _("Kept in the store: “{title}”, version {version}."),
        DocumentAction.RESTORE: _("Brought back: “{title}” is now version {version}."),
        DocumentAction.UNDO: _("Undone: “{title}” is now version {version}."),
        DocumentAction.WITHDRAW: _("Withdrawn: “{title}”, version {version}. Undo brings it back."),
        DocumentAction.PUBLISH: _("Published: every reader sees “{title}”, version {version}."),
        DocumentAction.UNPUBLISH: _("Withdrawn from readers: “{title}”, version {version}."),
    }
    return said[action].format(title=title, version=lang.number(version))


def fault_sentence(error: StoreError, title: str, lang: Language) -> str:
    """Return why the store did not do what was asked; of a newer version by whom and when it was made."""
    _ = lang.text
    if error.code != "store.document_stale":
        return say(error.code, error.params, lang=lang.code)
    at = datetime.fromisoformat(error.params["at"]) if error.params["at"] else datetime.now(UTC)
    return _(
        "Nothing is kept yet: {who} has made version {version} of “{title}” ({when}). "
        "Open it and look, then keep yours as the next version or as another one."
    ).format(
        who=error.params["who"], version=lang.number(int(error.params["version"])), title=title,
        when=moment_text(at, lang),
    )  # fmt: skip


def moment_text(at: datetime, lang: Language) -> str:
    """Return a moment as a day and a time."""
    at = at.astimezone(UTC)
    return f"{lang.day(at.date())}, {at:%H:%M} UTC"
