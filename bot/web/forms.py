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


def form_token(key: bytes, bound_to: str) -> str:
    """What a form carries, so that it belongs to one page of one reader. It tells nothing of what it is `bound_to`."""
    return hmac.digest(key, bound_to.encode(), sha256).hex()


def require_own_page(request: web.Request, site: Site) -> None:
    """Raises `RefusedError` for a form that some other page has sent.

    Browsers say by `Sec-Fetch-Site` where a request comes from (Fetch Metadata, W3C), which no page can forge. Our
    pages tell their origin (`Referrer-Policy: strict-origin`), so that `Origin` is ours or somebody else's. `null` is
    somebody else's: a page in a sandbox, or one that hides where it is (Fetch, "append a request `Origin` header").
    """
    if request.headers.get(_SITE, "same-origin") != "same-origin":
        raise RefusedError(FOREIGN)
    if request.headers.get(hdrs.ORIGIN, site.public_url) != site.public_url:
        raise RefusedError(FOREIGN)


async def own_form(request: web.Request, site: Site, key: bytes, bound_to: str) -> Mapping[str, str]:
    """The fields of a form of ours. Raises `RefusedError` for anybody else's."""
    require_own_page(request, site)
    if request.content_type != "application/x-www-form-urlencoded":
        raise RefusedError(FOREIGN)
    fields = {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
    require_form_token(fields, key, bound_to)
    return fields


def require_form_token(fields: Mapping[str, str], key: bytes, bound_to: str) -> None:
    """Raises `RefusedError` for fields of a form that is not ours."""
    if not compare_digest(fields.get(FORM_TOKEN, "").encode(), form_token(key, bound_to).encode()):
        raise RefusedError(FOREIGN)
