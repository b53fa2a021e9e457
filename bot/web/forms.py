"""Forms that only a page of ours can have sent: where a request came from, and the token that each form carries."""

import hmac
from collections.abc import Mapping
from hashlib import sha256
from secrets import compare_digest

from aiohttp import hdrs, web

from bot.web.errors import FOREIGN, RefusedError
from bot.web.site import Site

FORM_TOKEN = "form"  # noqa: S105 - the name of a field
_SITE = "Sec-Fetch-Site"
_OWN_ORIGIN = "null"


def form_token(key: bytes, bound_to: str) -> str:
    """What a form carries, so that it belongs to one page of one reader. It tells nothing of what it is `bound_to`."""
    return hmac.digest(key, bound_to.encode(), sha256).hex()


async def own_form(request: web.Request, site: Site, key: bytes, bound_to: str) -> Mapping[str, str]:
    """The fields of a form of ours. Raises `RefusedError` for anybody else's.

    Browsers say by `Sec-Fetch-Site` where a request comes from (Fetch Metadata, W3C), which no page can forge. Their
    `Origin` is `null` here, because our pages send no referrer (Fetch, "append a request Origin header"); any other
    has to be ours.
    """
    if request.headers.get(_SITE, "same-origin") != "same-origin":
        raise RefusedError(FOREIGN)
    if request.headers.get(hdrs.ORIGIN, _OWN_ORIGIN) not in {_OWN_ORIGIN, site.public_url}:
        raise RefusedError(FOREIGN)
    if request.content_type != "application/x-www-form-urlencoded":
        raise RefusedError(FOREIGN)
    fields = {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
    if not compare_digest(fields.get(FORM_TOKEN, "").encode(), form_token(key, bound_to).encode()):
        raise RefusedError(FOREIGN)
    return fields
