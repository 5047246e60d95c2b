"""Records of a store: layers, their versions, what is changed and by whom, drafts and documents."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from data.layer_rows import LayerRow, Origin


class VersionKind(StrEnum):
    """What made a version of a layer."""

    CREATE = "create"
    IMPORT = "import"
    EDIT = "edit"
    WITHDRAW = "withdraw"
    UNDO = "undo"
    REDO = "redo"
    PUBLISH = "publish"
    UNPUBLISH = "unpublish"
    RENAME = "rename"


class DocumentKind(StrEnum):
    """Documents that people write and a store keeps."""

    NOTE = "note"
    TALK = "talk"


class DocumentAction(StrEnum):
    """What made a version of a note or a talk."""

    KEEP = "keep"
    RESTORE = "restore"
    """An earlier version was brought back."""
    UNDO = "undo"
    WITHDRAW = "withdraw"
    PUBLISH = "publish"
    UNPUBLISH = "unpublish"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Who changes a layer, and with what.

    Attributes
    ----------
    who, how_known
        Who it is, and how we know: ``owner on this computer``, ``sign-in``, ``proxy header``.
    file, sha256
        Name and hash of the file that was brought; nothing for what was entered by hand.
    fingerprint, answers
        What the layout of the file is known by, and what was answered about it: remembered for the next such file.
    licence
        On what terms the rows may be passed on, in the words of who brought them.
    note
        What who did it says of it.
    """

    who: str
    how_known: str = ""
    file: str = ""
    sha256: str = ""
    fingerprint: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    licence: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsBrought:
    """Records of goods that are put into a layer as one import.

    Attributes
    ----------
    key
        Its name: the same for the same file and records.
    records
        Number of its records.
    source
        What it is from.
    files
        Names and contents of its files, read once; none where a draft has them.
    draft_id
        The draft that has its files.
    """

    key: str
    records: int
    source: str = ""
    files: Iterable[tuple[str, Iterable[bytes]]] = ()
    draft_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Rows that are put into a layer, new or instead of those of the same ids, and rows that are taken out.

    Attributes
    ----------
    put
        Rows; each id once. Read once, so that a stream of any length may be given.
    gone
        Table and row id of each row to take out.
    goods
        Records of goods that are put over those that the layer has.
    """

    put: Iterable[LayerRow] = ()
    gone: Iterable[tuple[str, str]] = ()
    goods: GoodsBrought | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version of a layer.

    Attributes
    ----------
    version
        Its number in its layer, from 1.
    at
        When it was made, in UTC.
    undoes
        The version that this one takes back, of an undo or a redo.
    undone_by
        The version that takes this one back; None where none does.
    name, is_published
        What the layer is called and whether readers see it, as of this version.

    Other attributes are those of `Deed`.
    """

    layer_id: str
    version: int
    kind: VersionKind
    at: datetime
    who: str
    how_known: str = ""
    file: str = ""
    sha256: str = ""
    fingerprint: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    licence: str = ""
    note: str = ""
    undoes: int | None = None
    undone_by: int | None = None
    name: str = ""
    is_published: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A layer as it is now: its name, its newest version with who made it and when, and who began it."""

    layer_id: str
    name: str
    is_published: bool
    version: int
    at: datetime
    who: str
    created_at: datetime
    created_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RowStamp:
    """Where a row comes from.

    Attributes
    ----------
    version
        The version that brought what the row says; an undo that puts it back does not change it.
    since
        The version from which it has been in the layer without a break.
    origin
        File, sheet and cell.

    Other attributes are those of the version that brought it.
    """

    version: int
    since: int
    kind: VersionKind
    at: datetime
    who: str
    how_known: str
    file: str
    licence: str
    note: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """A change of one row: what it was and what it became, with who and when; None where it was not there."""

    table: str
    row_id: str
    version: int
    kind: VersionKind
    at: datetime
    who: str
    how_known: str
    old: LayerRow | None
    new: LayerRow | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What was brought and is not kept yet.

    Attributes
    ----------
    state
        What whoever works on it knows so far, as JSON values: answers, verdict, open questions.
    rows
        How many rows are staged.
    size
        Bytes of the file that are kept with it.
    """

    draft_id: str
    layer_id: str
    at: datetime
    who: str
    how_known: str
    file: str
    sha256: str
    state: Mapping[str, Any]
    rows: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDocument:
    """A version of a note or a talk.

    Attributes
    ----------
    action
        What made it.
    who, how_known, note
        See `Deed`.
    content
        What it says; None where it was withdrawn.
    is_published
        Whether readers see it, as of this version.
    undoes
        The version that it takes back, of an undo; the one that it brings back, of `DocumentAction.RESTORE`.
    """

    kind: DocumentKind
    doc_id: str
    version: int
    action: DocumentAction
    at: datetime
    who: str
    how_known: str
    note: str
    content: Mapping[str, Any] | None
    is_published: bool = False
    undoes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """The newest versions of a store: of each layer, and how many versions of documents there are."""

    layers: Mapping[str, int]
    documents: int
