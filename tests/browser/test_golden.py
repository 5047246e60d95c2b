"""Pictures of the map and of the page of a region in four languages, light and dark, at three widths.

A picture is kept at half its size, which evens out how machines smooth the edges of letters. It differs where more
than `TOLERANCE` of its points have moved by more than `STEP` of 255 in any colour. After a wished change of the look
`GOLDEN=draw pytest tests/browser/test_golden.py` draws all 48 anew; look at them before they are kept. A daily run
compares 12 of them (`LATIN`), a full run all (tests/README.md).
"""

from __future__ import annotations

import io
import os
from dataclasses import dataclass, fields
from itertools import combinations, product
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from data.enums import Lang
from tests.browser.serving import ROOT, quiet
from tests.extent import FULL

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.serving import OpenPage, Scheme

FOLDER = ROOT / "tests" / "browser" / "golden"
TOLERANCE = 0.01
STEP = 40
WIDTHS = {1440: 900, 768: 1024, 360: 740}
LANGS = tuple(lang.value for lang in Lang)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
DRAW = os.environ.get("GOLDEN") == "draw"
# A day long past, so that nothing on the screen depends on today's.
VIEWS = {"map": "/?place=KZ-55&date=2023-06-01", "region": "/region?place=KZ-55&date=2023-06-01"}


def picture(page: Page) -> Image.Image:
    shot = Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
    return shot.resize((shot.width // 2, shot.height // 2), Image.Resampling.BOX)


def differing(one: Image.Image, other: Image.Image) -> float:
    """Return the share of points that differ between two pictures; all of them where the sizes do."""
    if one.size != other.size:
        return 1.0
    apart = np.abs(np.asarray(one, dtype=int) - np.asarray(other, dtype=int)).max(axis=2)
    return float((apart > STEP).mean())


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture of the look: view, language, look and width."""

    view: str
    lang: str
    scheme: Scheme
    width: int

    @property
    def name(self) -> str:
        """Name of its file."""
        return f"{self.view}-{self.lang}-{self.scheme}-{self.width}.webp"


ALL = tuple(Shot(*shot) for shot in product(VIEWS, LANGS, SCHEMES, WIDTHS))
LATIN = tuple(
    Shot(tuple(VIEWS)[(row // 2 + column) % 2], lang, SCHEMES[(row + column) % 2], width)
    for row, lang in enumerate(LANGS)
    for column, width in enumerate(WIDTHS)
)
"""A Latin square: every language at every width, and each of them on both views and in both looks."""


@pytest.mark.parametrize("shot", ALL if FULL or DRAW else LATIN, ids=lambda shot: shot.name.removesuffix(".webp"))
def test_it_looks_as_it_was_agreed(open_page: OpenPage, tmp_path: Path, shot: Shot) -> None:
    page = open_page(VIEWS[shot.view], lang=shot.lang, scheme=shot.scheme, width=shot.width, height=WIDTHS[shot.width])
    quiet(page)
    now, kept = picture(page), FOLDER / shot.name
    if DRAW:
        FOLDER.mkdir(exist_ok=True)
        now.save(kept, lossless=True, method=6)
    if (share := differing(now, Image.open(kept).convert("RGB"))) > TOLERANCE:
        now.save(tmp_path / kept.name, lossless=True)
        pytest.fail(f"{share:.1%} of its points differ; see {tmp_path / kept.name}")


def test_the_pictures_of_a_day_pair_every_language_look_width_and_view() -> None:
    names = [field.name for field in fields(Shot)]
    for one, other in combinations(names, 2):
        paired = {(getattr(shot, one), getattr(shot, other)) for shot in LATIN}
        assert paired == {(getattr(shot, one), getattr(shot, other)) for shot in ALL}, (one, other)
    assert len(LATIN) == 12
    assert len(ALL) == 48


def test_every_picture_that_is_kept_is_one_that_is_compared() -> None:
    assert {file.name for file in FOLDER.iterdir()} == {shot.name for shot in ALL}


def test_a_changed_picture_is_noticed() -> None:
    kept = Image.open(next(iter(sorted(FOLDER.glob("*.webp"))))).convert("RGB")
    spoilt = kept.copy()
    spoilt.paste((255, 0, 0), (0, 0, spoilt.width // 4, spoilt.height // 10))
    assert differing(kept, kept) == 0
    assert differing(kept, spoilt) > TOLERANCE
    assert differing(kept, kept.resize((kept.width - 1, kept.height))) == 1
