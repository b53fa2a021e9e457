"""Where anybody has an electronic signature checked by those who may say so. It is data with a date, because it may
change with the law, and is named nowhere else.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class OfficialCheck:
    """`name` is what people read, `address` where it leads."""

    name: str
    address: str


@cache
def official_check() -> OfficialCheck:
    """The page of the National Certification Authority of Kazakhstan."""
    text = files("bot.models").joinpath("data", "signature_checks.json").read_text(encoding="utf-8")
    data = json.loads(text)
    return OfficialCheck(data["name"], data["address"])
