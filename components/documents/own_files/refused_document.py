"""Base of refusals: what of a document cannot be taken, as a sentence of any language that names it."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Generic, TypeVar

from components.i18n.language import language
from data.enums import Lang

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.i18n.language import Language

Reason = TypeVar("Reason")


class RefusedDocumentError(ValueError, Generic[Reason]):
    """A document that cannot be taken.

    Attributes
    ----------
    refusal
        Why.
    values
        What its sentence names.
    """

    def __init__(self, refusal: Reason, **values: str | float) -> None:
        self.refusal, self.values = refusal, values
        super().__init__(self.in_words(language(Lang.EN)))

    @staticmethod
    @abstractmethod
    def sentences(lang: Language) -> Mapping[Reason, str]:
        """Return the sentence of each reason, with slots for what it names."""

    def in_words(self, lang: Language) -> str:
        """Return the refusal as a sentence that names what is refused and what would be taken."""
        values = {
            name: lang.number(value) if isinstance(value, int | float) else value for name, value in self.values.items()
        }
        return self.sentences(lang)[self.refusal].format(**values)
