"""Locales of office files: what they call the four languages."""

from __future__ import annotations

from typing import Final

from data.enums import Lang

LOCALE: Final = {Lang.EN: "en-GB", Lang.RU: "ru-RU", Lang.BE: "be-BY", Lang.KK: "kk-KZ"}
