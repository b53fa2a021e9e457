"""Regions as people call them for short, beside their names."""

from collections.abc import Mapping
from typing import Final

EVERYDAY: Final[Mapping[str, tuple[str, ...]]] = {
    "KZ-27": ("зко", "бқо"),
    "KZ-59": ("ско", "сқо"),
    "KZ-61": ("юко", "оқо", "түркістан", "туркестан"),
    "KZ-63": ("вко", "шқо"),
}
"""ЮКО, the South, has been called Turkistan since 2018."""
