"""Places have their names and claims their titles in the language of the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.enums import Lang
from data.imports.words.atlas_names import atlas_names

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas


def test_ids_have_names(atlas: Atlas) -> None:
    name_of = atlas_names(atlas, Lang.RU)
    assert name_of("KZ-71") == "Астана"
    assert name_of("KZ-YUZ") == "Южно-Казахстанская область"
    assert name_of("grodno-akmola-memorandum-2014").startswith("Меморандум о сотрудничестве")
    assert name_of("nobody") == "nobody"
