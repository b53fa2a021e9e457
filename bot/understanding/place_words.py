"""What people type around the name of a place: its region, its district, and what kind of place it is.

``parts_of`` takes «пос. Индербор, Индер ауданы, Атырау облысы» apart, in any order and with or without commas.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from bot.models import reference
from bot.models.places import District, PlaceKind, districts
from bot.understanding.place_names import LONGEST, tokens_of, with_village

_PIECES: Final = re.compile(r"[,;:\n()\[\]/|]+|\s[-–—]\s")
_REGION_WORD: Final = re.compile(r"облис\w*|облас\w*|обл|регион\w*")
_DISTRICT_WORD: Final = re.compile(r"аудан\w*|раион\w*|дистрицт\w*|ауд|рн")
_ADJECTIVE: Final = re.compile(r"(?<=\w\w)(?:ск(?:ая|ои|ую|ии|ого|ому|им|ом))$")
_NAMED_AFTER: Final = frozenset({"имени", "им"})
_BEFORE_A_NAME: Final = frozenset({"в", "во", "из", "ин", "тхе", "оф"})
"""As keys: in, the and of are the last ones."""
_STUCK: Final = re.compile(r"\.(?=\w)")
_KINDS: Final[Mapping[str, PlaceKind | None]] = {
    **dict.fromkeys(("г", "гор", "город", "городе", "кала", "каласи", "каласинда", "цити"), PlaceKind.CITY),
    **dict.fromkeys(
        ("п", "пос", "поселок", "поселке", "пгт", "рп", "кент", "кенти", "кентинде", "сеттлемент"),
        PlaceKind.SETTLEMENT,
    ),
    **dict.fromkeys(
        ("с", "село", "селе", "а", "аул", "ауле", "ауил", "ауили", "ауилинда", "аули", "виллаге"),
        PlaceKind.VILLAGE,
    ),
    **dict.fromkeys(("к", "тоун", "тоуншип", "станция", "ст", "станси", "стансиси"), None),
}
"""As keys. Some words tell nothing: «қ.» is a city and «к.» a settlement, but many type the one for the other."""
_INITIALS: Final[Mapping[str, str]] = {
    "бко": "KZ-27", "зко": "KZ-27", "ско": "KZ-59", "шко": "KZ-63", "вко": "KZ-63",
}  # fmt: skip
_MOST_WORDS: Final = 3
_COUNTRY: Final = frozenset({"казахстан", "казахстана", "казакстан", "рк", "кр"})
_REPUBLIC: Final = frozenset({"республика", "республики", "республикаси", "републиц", "оф", "тхе"})
"""As keys, like the country's names: what may stand beside them."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a text says of a place. `names` are keys of what is left when region, district and kind are cut, one a
    piece between commas, and `whole` these with a word for village that stands behind: many names end with it, written
    together or not (Жаңаауыл). `without_region` is the text without its region and the country, as typed.
    """

    names: tuple[str, ...]
    whole: tuple[str, ...]
    kind: PlaceKind | None
    districts: tuple[District, ...]
    """The district that is named: several if regions have one of the same name."""
    region: str | None
    without_region: str


@lru_cache(4096)
def parts_of(text: str) -> Parts:
    names: list[str] = []
    whole: list[str] = []
    kinds: list[PlaceKind | None] = []
    kept: list[str] = []
    region: str | None = None
    country: _Word | None = None
    found: tuple[District, ...] = ()
    for piece in _PIECES.split(text) if len(text) <= LONGEST else ():
        typed = words = _words_of(piece)
        words = _without_country(words)
        country = country or (typed[0] if typed and not words else None)
        region_here, words = _cut_region(words)
        region = region or region_here
        if words:
            kept.append(piece.strip() if words == typed else " ".join(word.typed for word in words))
        district_here, words = _cut_district(words)
        found = found or district_here
        uncut = words
        kind, words = _cut_kind(words)
        if all(_is_common(word.key) for word in words):
            continue
        names.append("".join(word.key for word in words))
        behind = uncut[-1:] if uncut[-1] is not words[-1] else []
        whole.append(with_village("".join(word.key for word in (*words, *behind))))
        if not city_region_called(names[-1]):
            # Such a city may be what the place lies in: Сайрам, Шымкент қаласы.
            kinds.append(kind)
    if region:
        found = tuple(one for one in found if one.region == region)
    if country and not names:
        # Nothing else is named, so it may be the village.
        names, whole, kept = [country.key], [country.key], [*kept, country.typed]
    kind = next((kind for kind in kinds if kind), None)
    return Parts(tuple(names), tuple(whole), kind, found, region, ", ".join(kept))


@dataclass(frozen=True, slots=True)
class _Word:
    typed: str
    key: str


def _words_of(piece: str) -> list[_Word]:
    # Abbreviations stand close to what follows: с.Дамба.
    return [
        _Word(typed.strip('."«»“”'), key)
        for typed in _STUCK.sub(". ", piece).split()
        if (key := "".join(tokens_of(typed)))
    ]


def _bare(key: str) -> str:
    """A name without the ending that Russian gives it before a noun: Атырауская, Индерский."""
    return _ADJECTIVE.sub("", key)


@cache
def _region_stems() -> Mapping[str, str]:
    stems: dict[str, str] = {}
    for region in reference.regions().values():
        for name in (region.name.kk, region.name.ru, region.name.en):
            words = tokens_of(name)
            rest = [word for word in words if not _REGION_WORD.fullmatch(word)]
            if len(rest) < len(words):
                stems[_bare("".join(rest))] = region.code
    return stems


@cache
def _district_stems() -> Mapping[str, tuple[District, ...]]:
    stems: dict[str, list[District]] = {}
    for district in districts().values():
        names = district.names
        for name in {names.kk, names.ru, names.en, *district.spellings, *district.old}:
            rest = [word for word in tokens_of(name) if not _DISTRICT_WORD.fullmatch(word)]
            key = _bare("".join(word for word in rest if word not in _NAMED_AFTER))
            if district not in stems.setdefault(key, []):
                stems[key].append(district)
    return {key: tuple(found) for key, found in stems.items()}


def region_called(key: str) -> str | None:
    """The region whose name, without the word "region", has this key."""
    return _region_stems().get(_bare(key))


@cache
def _city_regions() -> Mapping[str, str]:
    """Cities that are regions by themselves, by their names."""
    return {
        "".join(word.key for word in _cut_kind(_words_of(name))[1]): region.code
        for region in reference.regions().values()
        for name in (region.name.kk, region.name.ru, region.name.en)
        if not any(_REGION_WORD.fullmatch(word) for word in tokens_of(name))
    }


def city_region_called(key: str) -> str | None:
    """The region that is nothing but a city of this name. Almaty is one, Almaty Region another one."""
    return _city_regions().get(key)


def districts_called(key: str) -> tuple[District, ...]:
    """The districts whose name, without the word "district", has this key."""
    return _district_stems().get(_bare(key), ())


def _beside(words: list[_Word], at: int) -> Iterator[tuple[str, int, int]]:
    """What may be the name of the thing that the word at this place calls by its kind: key, first word, end."""
    for length in range(_MOST_WORDS, 0, -1):
        if at >= length:
            yield "".join(word.key for word in words[at - length : at]), at - length, at + 1
    start = at + 1 + (len(words) > at + 1 and words[at + 1].key in _NAMED_AFTER)
    for length in range(_MOST_WORDS, 0, -1):
        if len(words) >= start + length:
            yield "".join(word.key for word in words[start : start + length]), at, start + length


def _cut_region(words: list[_Word]) -> tuple[str | None, list[_Word]]:
    for at, word in enumerate(words):
        if code := _INITIALS.get(word.key):
            return code, words[:at] + words[at + 1 :]
        if not _REGION_WORD.fullmatch(word.key):
            continue
        for key, start, end in _beside(words, at):
            if code := region_called(key):
                return code, words[:start] + words[end:]
    return None, words


def _cut_district(words: list[_Word]) -> tuple[tuple[District, ...], list[_Word]]:
    for at, word in enumerate(words):
        if not _DISTRICT_WORD.fullmatch(word.key):
            continue
        for key, start, end in _beside(words, at):
            if found := districts_called(key):
                return found, words[:start] + words[end:]
    return (), words


def _cut_kind(words: list[_Word]) -> tuple[PlaceKind | None, list[_Word]]:
    words = _without_prepositions(words)
    if len(words) > 1 and words[0].key in _KINDS:
        return _KINDS[words[0].key], _without_prepositions(words[1:])
    if len(words) > 1 and words[-1].key in _KINDS:
        return _KINDS[words[-1].key], words[:-1]
    return None, words


def _without_country(words: list[_Word]) -> list[_Word]:
    """The words without the country before them: РК, г. Атырау. A village may be called so: Казахстан ауылы."""
    for at, word in enumerate(words):
        if word.key not in _COUNTRY | _REPUBLIC:
            rest = words[at:]
            named = any(one.key in _COUNTRY for one in words[:at])
            return rest if named and not all(one.key in _KINDS for one in rest) else words
    return [] if any(word.key in _COUNTRY for word in words) else words


def is_country(key: str) -> bool:
    return key in _COUNTRY | _REPUBLIC


def _is_common(key: str) -> bool:
    """Whether this is a word for places, and the name of none."""
    return bool(key in _KINDS or _REGION_WORD.fullmatch(key) or _DISTRICT_WORD.fullmatch(key))


def _without_prepositions(words: list[_Word]) -> list[_Word]:
    """The words from the first one on that may belong to a name: in the city of Astana."""
    while len(words) > 1 and words[0].key in _BEFORE_A_NAME:
        words = words[1:]
    return words
