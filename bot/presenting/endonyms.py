"""The name of each language in that language, so that everybody can find their own without reading another."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.models.reference import Language

ENDONYMS: Mapping[Language, str] = MappingProxyType(
    {Language.KAZAKH: "Қазақша", Language.RUSSIAN: "Русский", Language.ENGLISH: "English"}
)
