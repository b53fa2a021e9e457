"""Each language in its own words, so that nobody has to read another one to find theirs."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.models.reference import Language

ENDONYMS: Mapping[Language, str] = MappingProxyType(
    {Language.KAZAKH: "Қазақша", Language.RUSSIAN: "Русский", Language.ENGLISH: "English"}
)
