"""Views and talks of people that tests of several modules look at, and facts that are a version newer."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING, Final

from components.context import View, current_atlas
from components.documents.story.own import OwnStep, OwnTalk
from components.i18n.language import language
from data.atlas.atlas import Atlas
from data.atlas.selection import Selection
from data.enums import Lang
from data.package.reader import FOLDER

if TYPE_CHECKING:
    from pathlib import Path

ATLAS: Final = current_atlas()
TODAY: Final = date(2026, 11, 30)
LOST: Final = "tie-gomel-pavlodar-visit-2017"
CHANGED: Final = "turnover-2005"
BEFORE, AFTER = "215", "225"

TALK: Final = OwnTalk(
    data_version="2026.1.1",
    lang=Lang.RU,
    lang2=Lang.KK,
    title='=1+1 {{7*7}} <b>Доклад</b> #panic("x")',
    title2="Баяндама",
    steps=(
        OwnStep(
            id="s1",
            view="/pair?by=BY-HO&kz=KZ-55",
            headline="Гомель и Павлодар",
            headline2="Гомель мен Павлодар",
            claims=("turnover-gomel-pavlodar-2016", LOST),
            number="turnover-gomel-pavlodar-2016",
            seconds=60,
            notes="Первая строка.\nВторая строка.",
            said={LOST: "Делегация посетила Гомель."},
        ),
        OwnStep(id="s3", view="/trade", headline="Торговля", claims=(CHANGED,), number=CHANGED, hidden=True),
        OwnStep(id="s2", view="/white-spots", headline="Белые пятна"),
    ),
)


def view(lang: Lang = Lang.EN, atlas: Atlas = ATLAS) -> View:
    """Return the plain view of a day."""
    return View(atlas, Selection(), language(lang), TODAY)


def newer(folder: Path) -> Atlas:
    """Return the facts with one claim less and another figure, loaded from tables that pass every check."""
    for name in ("datapackage.json", "CHANGELOG.md"):
        shutil.copy(FOLDER / name, folder)
    (folder / "tables").mkdir()
    for file in (FOLDER / "tables").iterdir():
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith((f"{LOST},", f"ties,{LOST},"))]
        changed = [
            line.replace(BEFORE, AFTER) if line.startswith((f"{CHANGED},", f"trade,{CHANGED},")) else line
            for line in kept
        ]
        (folder / "tables" / file.name).write_text("".join(changed), encoding="utf-8")
    return Atlas.load(folder)
