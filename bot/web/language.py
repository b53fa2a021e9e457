"""Which language a page is shown in: the one in its address, else the one in the cookie of an earlier visit, else the
one that the browser asks for.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from aiohttp import hdrs, web

from bot.models.reference import Language

PARAMETER = "lang"
COOKIE = "lang"
COOKIE_SECONDS = 365 * 24 * 3600
VARIES_BY = "Accept-Language, Cookie"

OTHER_WORDS: Mapping[str, Language] = MappingProxyType(
    {"kz": Language.KAZAKH, "kaz": Language.KAZAKH, "rus": Language.RUSSIAN, "eng": Language.ENGLISH}
)
"""What people type for a language. `kz` is the code of the country, and the commonest slip."""

_UNASKED = (Language.KAZAKH, Language.ENGLISH, Language.RUSSIAN)
_FOR_OTHERS = (Language.ENGLISH, Language.KAZAKH, Language.RUSSIAN)

_KNOWN = web.RequestKey("language", Language)
"""Where a request keeps its language once that is known."""
_ACCEPTED_MOST = 20
"""Entries of `Accept-Language` that are read; browsers send a handful."""


class UnknownLanguageError(Exception):
    """The address asks for a language that has no pages here."""


def language_named(tag: str) -> Language | None:
    """The language for `ru`, `ru-KZ`, `RU` or `kz`; None for a language that we do not have."""
    primary = tag.strip().replace("_", "-").partition("-")[0].lower()
    if primary in OTHER_WORDS:
        return OTHER_WORDS[primary]
    return Language(primary) if primary in set(Language) else None


@lru_cache(maxsize=512)
def language_accepted(header: str) -> Language:
    """The language of ours that `Accept-Language` prefers: Kazakh if the header is empty, English if it names only
    other languages.

    A reader whose browser is set to German or Chinese reads English sooner than Kazakh. A language that is refused with
    `q=0` is given only if all of ours are refused.
    """
    asked, refused = [], set()
    for place, entry in enumerate(header.split(",")[:_ACCEPTED_MOST]):
        tag, _, parameters = entry.partition(";")
        quality = _quality(parameters)
        if tag.strip() and quality > 0:
            asked.append((-quality, place, tag.strip()))
        else:
            refused.add(language_named(tag))
    for _, _, tag in sorted(asked):
        found = _first_but(refused, _UNASKED) if tag == "*" else language_named(tag)
        if found is not None:
            return found
    return _first_but(refused, _FOR_OTHERS if asked else _UNASKED)


def _first_but(refused: Collection[Language | None], languages: Sequence[Language]) -> Language:
    return next((language for language in languages if language not in refused), languages[0])


def _quality(parameters: str) -> float:
    """Of `q=0.5`, with other parameters or without; 0 for what is no number."""
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "q":
            try:
                return min(float(value), 1.0)
            except ValueError:
                return 0.0
    return 1.0


def asked_language(request: web.BaseRequest) -> Language | None:
    """The language in the address, if there is one. Raises `UnknownLanguageError` for a language that we
    do not have.
    """
    if not request.rel_url.raw_query_string or PARAMETER not in request.query:
        return None
    found = language_named(request.query[PARAMETER])
    if found is None:
        raise UnknownLanguageError
    return found


def language_of(request: web.BaseRequest) -> Language:
    """The language of the page. It never fails, because a page that tells of a mistake needs a language too."""
    known = request.get(_KNOWN)
    if known is None:
        known = request[_KNOWN] = _language_of(request)
    return known


def _language_of(request: web.BaseRequest) -> Language:
    try:
        asked = asked_language(request)
    except UnknownLanguageError:
        asked = None
    if asked is None and hdrs.COOKIE in request.headers:
        asked = language_named(request.cookies.get(COOKIE, ""))
    return asked or language_accepted(request.headers.get(hdrs.ACCEPT_LANGUAGE, ""))


def remember(response: web.StreamResponse, language: Language, *, secure: bool) -> None:
    """Keep the language in a cookie for later visits. The cookie holds this preference and nothing about the person."""
    response.set_cookie(
        COOKIE,
        language.value,
        max_age=COOKIE_SECONDS,
        path="/",
        secure=secure,
        httponly=True,
        samesite="Lax",
    )
