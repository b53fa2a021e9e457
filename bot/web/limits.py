"""How many requests one address may make, and how large and how slow one may be."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

QUERY_MOST = 2000
"""Bytes of a query as it is sent; no page of ours needs more."""
BODY_MOST = 16 * 1024
"""Bytes of a body. Pages are read; what will be written through them is short."""
LINE_MOST = 16 * 1024
"""Bytes of the request's first line: above `QUERY_MOST`, so that it is refused in the reader's own language."""
FIELD_MOST = 8190
"""Bytes of one header."""
HEADERS_MOST = 64
PAGE_SECONDS = 5.0
"""What a page may take; then it is given up, with an apology."""
REQUEST_SECONDS = 15.0
"""What a client may take to send a request, and how long an idle connection is kept."""
LINGERING_SECONDS = 1.0
"""How long a body that nobody asked for is swallowed before the connection is closed."""
ADDRESSES_MOST = 20_000


class Kind(StrEnum):
    """What a request costs us; each has an allowance of its own, so that pictures do not use up pages."""

    PAGE = "page"
    STATIC = "static"
    HEALTH = "health"


@dataclass(frozen=True, slots=True)
class Allowance:
    """So many at once, then so many a second."""

    burst: int
    per_second: float


ALLOWANCES: Mapping[Kind, Allowance] = MappingProxyType(
    {
        # Many phones of one mobile network share an address.
        Kind.PAGE: Allowance(burst=120, per_second=10),
        Kind.STATIC: Allowance(burst=600, per_second=50),
        Kind.HEALTH: Allowance(burst=20, per_second=2),
    }
)


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float


class Buckets:
    """A token bucket for each address and kind, refilled as time goes.

    The address that was silent for longest is forgotten when there are too many: its bucket would be full again
    anyway, and so nobody can fill the memory with made-up addresses. `now` is in seconds and only goes forward.
    """

    def __init__(
        self,
        allowances: Mapping[Kind, Allowance],
        now: Callable[[], float],
        addresses_most: int = ADDRESSES_MOST,
    ) -> None:
        self._allowances = allowances
        self._now = now
        self._most = addresses_most
        self._buckets: OrderedDict[tuple[Kind, str], _Bucket] = OrderedDict()

    def __len__(self) -> int:
        return len(self._buckets)

    def take(self, kind: Kind, address: str) -> float:
        """0 where the request may pass; else the seconds until one may."""
        allowance, now = self._allowances[kind], self._now()
        bucket = self._buckets.pop((kind, address), None) or _Bucket(allowance.burst, now)
        self._buckets[kind, address] = bucket
        if len(self._buckets) > self._most:
            self._buckets.popitem(last=False)
        bucket.left = min(allowance.burst, bucket.left + (now - bucket.at) * allowance.per_second)
        bucket.at = now
        if bucket.left < 1:
            return (1 - bucket.left) / allowance.per_second
        bucket.left -= 1
        return 0.0
