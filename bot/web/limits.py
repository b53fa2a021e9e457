"""How many requests an address may make, and how large and how slow a request may be."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

QUERY_MOST = 2000
"""Bytes of a query string as it is sent; no page of ours needs more."""
BODY_MOST = 16 * 1024
"""Bytes of a body. Pages are mostly read, and what people will write through them is short."""
LINE_MOST = 16 * 1024
"""Bytes of the first line of a request. The limit is above `QUERY_MOST`, so that a query that is too long is refused
in the reader's own language.
"""
FIELD_MOST = 8190
"""Bytes of one header."""
HEADERS_MOST = 64
RECEIVING_SECONDS = 60.0
"""Seconds that a file may take to come: a sealed one has some 150 kB, which the slowest line carries in that time."""
UPLOADS_AT_ONCE = 4
"""Files that are received and looked into at the same time. So many times `FILE_MOST` is the memory that they take."""
UPLOADS_OF_ONE = 2
"""Those of them that come from one address: whoever sends slowly holds no place for others."""
UPLOAD_SECONDS = 120.0
"""Seconds for all of it: until the file has come, has had its turn, and was looked into."""
PAGE_SECONDS = 5.0
"""Seconds that a page may take. After that it is given up, and the reader gets an apology."""
REQUEST_SECONDS = 15.0
"""Seconds that a client may take to send a request, and that an idle connection is kept open."""
LINGERING_SECONDS = 1.0
"""Seconds for which the rest of an unwanted body is read and thrown away before the connection is closed."""
ADDRESSES_MOST = 20_000


class Kind(StrEnum):
    """What a request costs us. Each kind has an allowance of its own, so that loading pictures does not use up the
    allowance for pages.
    """

    PAGE = "page"
    UPLOAD = "upload"
    STATIC = "static"
    HEALTH = "health"
    DEVELOPMENT = "development"


@dataclass(frozen=True, slots=True)
class Allowance:
    """How many requests may come at once, and how many a second after that."""

    burst: int
    per_second: float


ALLOWANCES: Mapping[Kind, Allowance] = MappingProxyType(
    {
        # The allowance is generous because many phones of one mobile network share an address.
        Kind.PAGE: Allowance(burst=120, per_second=10),
        # A look into a file costs half a second of a process.
        Kind.UPLOAD: Allowance(burst=20, per_second=0.5),
        Kind.STATIC: Allowance(burst=600, per_second=50),
        Kind.HEALTH: Allowance(burst=20, per_second=2),
        # Whoever tries the bot out on their own machine asks as often as they like.
        Kind.DEVELOPMENT: Allowance(burst=5000, per_second=1000),
    }
)


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float


class Buckets:
    """A token bucket for each address and kind, which fills up again as time passes.

    If there are too many, the bucket of the address that was silent for longest is forgotten: it would be full again
    anyway. So nobody can fill the memory with made-up addresses. `now` is in seconds and only goes forward.
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
        """0 if the request may pass, otherwise the seconds until one may."""
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
