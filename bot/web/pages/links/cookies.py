"""The cookie of somebody who has typed the code of a link. Each link has one of its own, so that whoever answers two
in one browser types each code once.
"""

from aiohttp import web

from bot.models.links import SESSION_LIFETIME, PersonalLink
from bot.web.site import Site

_NAMED_BY = 8
"""Letters of the link's hash in the name. Two links of the same letters would only take each other's place: whose
session it is, its row says.
"""
_MOST = 10
"""Cookies of this kind that a browser keeps. It sends all of them with each request, whose headers have a limit."""


def session_of(request: web.Request, site: Site, token: str) -> str:
    """What this browser was given for the code of this link; empty if it was given nothing, or too long ago."""
    return request.cookies.get(_name(site, token), "")


def keep_session(response: web.Response, request: web.Request, site: Site, token: str, session: str) -> None:
    """It ends with the session. Of too many the oldest go: browsers send them in the order in which they were set
    (RFC 6265, 5.4).
    """
    name, kind = _name(site, token), _kind(site)
    others = [other for other in request.cookies if other.startswith(kind) and other != name]
    for other in others[: max(len(others) - _MOST + 1, 0)]:
        response.del_cookie(other, path="/", secure=site.secure, httponly=True, samesite="Strict")
    response.set_cookie(
        name,
        session,
        max_age=int(SESSION_LIFETIME.total_seconds()),
        path="/",
        secure=site.secure,
        httponly=True,
        samesite="Strict",
    )


def _name(site: Site, token: str) -> str:
    return f"{_kind(site)}{PersonalLink.hash_of(token)[:_NAMED_BY]}"


def _kind(site: Site) -> str:
    """With `__Host-` a browser takes it over https alone, from this very host, and with the path `/`, so the link is
    told apart by the name (RFC 6265bis, 4.1.3.2).
    """
    return "__Host-link-" if site.secure else "link-"
