"""The cookie of a browser that has answered at a place: it can change its answer, and answers once in a round."""

from dataclasses import dataclass
from datetime import timedelta

from aiohttp import web

from bot.models.voices import Round
from bot.web.site import Site

_KEPT = timedelta(days=180)
_NAMED_BY = 8
"""Letters of the place's code in the name."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The round in which this browser has answered, and the token that its answer is found by."""

    round: Round
    token: str


def answered_by(request: web.Request, site: Site, code: str) -> Answered | None:
    """None for a browser that has not answered, or brings what we have not given."""
    asked, _, token = request.cookies.get(_name(site, code), "").partition(".")
    known = {str(each.value): each for each in Round}
    return Answered(known[asked], token) if asked in known and token else None


def keep_answered(response: web.Response, site: Site, code: str, answered: Answered) -> None:
    response.set_cookie(
        _name(site, code),
        f"{answered.round.value}.{answered.token}",
        max_age=int(_KEPT.total_seconds()),
        path="/",
        secure=site.secure,
        httponly=True,
        # A link in a chat leads here as well, and whoever comes by it has answered all the same.
        samesite="Lax",
    )


def _name(site: Site, code: str) -> str:
    """With `__Host-` a browser takes it over https alone, and from this very host (RFC 6265bis, 4.1.3.2)."""
    return f"{'__Host-' if site.secure else ''}voice-{code[:_NAMED_BY]}"
