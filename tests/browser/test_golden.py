"""The look, held: the map and the page of a region in four languages, light and dark, at three widths.

A picture is kept at half its size, which evens out how machines smooth the edges of letters. It differs where more
than `TOLERANCE` of its points have moved by more than `STEP` of 255 in any colour. After a wished change of the look
`GOLDEN=draw pytest tests/browser/test_golden.py` draws all anew; look at them before they are kept.
"""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from data.model import Lang
from tests.browser.serving import ROOT, ready

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

FOLDER = ROOT / "tests" / "browser" / "golden"
TOLERANCE = 0.01
STEP = 40
WIDTHS = {1440: 900, 768: 1024, 360: 740}
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", [lang.value for lang in Lang])
@pytest.mark.parametrize("view", VIEWS)
def test_it_looks_as_it_was_agreed(
    open_page: Callable[..., Page], tmp_path: Path, view: str, lang: str, scheme: str
) -> None:
    page = open_page(VIEWS[view], lang=lang, scheme=scheme)
    apart = {}
    for width, height in WIDTHS.items():
        if page.viewport_size != {"width": width, "height": height}:
            page.set_viewport_size({"width": width, "height": height})
            page.reload()
            ready(page)
        page.evaluate("document.fonts.ready")
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(600)  # the map takes the room it has got
        now, kept = picture(page), FOLDER / f"{view}-{lang}-{scheme}-{width}.webp"
        if os.environ.get("GOLDEN") == "draw":
            FOLDER.mkdir(exist_ok=True)
            now.save(kept, lossless=True, method=6)
        if (share := differing(now, Image.open(kept).convert("RGB"))) > TOLERANCE:
            now.save(tmp_path / kept.name, lossless=True)
            apart[kept.name] = f"{share:.1%} of its points differ; see {tmp_path / kept.name}"
    assert apart == {}


def test_a_changed_picture_is_noticed() -> None:
    kept = Image.open(next(iter(sorted(FOLDER.glob("*.webp"))))).convert("RGB")
    spoilt = kept.copy()
    spoilt.paste((255, 0, 0), (0, 0, spoilt.width // 4, spoilt.height // 10))
    assert differing(kept, kept) == 0
    assert differing(kept, spoilt) > TOLERANCE
    assert differing(kept, kept.resize((kept.width - 1, kept.height))) == 1
