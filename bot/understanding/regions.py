"""Regions as people call them beside their names: for short, by their city, by what either was called."""

from collections.abc import Mapping
from typing import Final

from bot.models import places, reference

EVERYDAY: Final[Mapping[str, tuple[str, ...]]] = {
    "KZ-10": ("абайская область", "семипалатинская область"),
    "KZ-11": ("целиноградская область",),
    "KZ-23": ("гурьевская область",),
    "KZ-27": ("зко", "бқо", "уральская область"),
    "KZ-33": ("жетысуская область", "талдыкорганская область"),
    "KZ-59": ("ско", "сқо"),
    "KZ-61": ("юко", "оқо", "южно-казахстанская область", "оңтүстік қазақстан облысы"),
    "KZ-62": ("улытауская область", "жезказганская область"),
    "KZ-63": ("вко", "шқо"),
}
"""ЮКО, the South, has been called Turkistan since 2018."""


def called(code: str) -> tuple[str, ...]:
    """What people call the region. Its city has old names too: Уральск, Нур-Султан."""
    centre = reference.regions()[code].centre
    old = [
        name
        for one in places.settlements().values()
        if one.region == code and one.names.kk == centre.kk
        for name in (*one.spellings, *one.old)
    ]
    return (*EVERYDAY.get(code, ()), centre.kk, centre.ru, centre.en, *old)
