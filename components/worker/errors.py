"""Reasons why a picture or a paper is not made."""

from __future__ import annotations


class NotMadeError(RuntimeError):
    """A picture or a paper is not made; asking again later may help."""


class AddressBusyError(NotMadeError):
    """As many pictures and papers as one address may ask for are being made for it already."""


class QueueFullError(NotMadeError):
    """As many pictures and papers as the server takes on are waiting already."""


class OverTimeError(NotMadeError):
    """It took longer, or more memory, than is allowed; the process that drew it was ended."""


class EndedError(NotMadeError):
    """The process that was to draw it has ended."""


class RefusedError(ValueError):
    """It cannot be made of what was given; the text is a sentence that says why."""


class FailedError(RuntimeError):
    """A fault of the code that draws; the text is the trace of the process that drew."""
