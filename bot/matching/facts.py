"""What the engine knows of each side: plain facts, no entity of the database.

Money is whole tenge, regions are ISO 3166-2 codes (``KZ-23``), spheres the ids of the law's list,
languages ``kk``, ``ru`` and ``en``. A ``vector`` comes from ``MatchingEngine.vectorize``; without one an
item is still matched, by its keywords, spheres, place and money.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal, Protocol

from bot.matching.embedder import Vectors
from bot.matching.feedback import Leanings

Language = Literal["kk", "ru", "en"]

NEEDS: Final = (
    "money",
    "equipment",
    "premises",
    "expertise",
    "volunteers",
    "media",
    "mentoring",
    "administrative",
)
"""What a project may lack and a backer may offer; the order is that of the bits in an index."""


class Item(Protocol):
    """Anything whose words are compared."""

    @property
    def id(self) -> int:
        """Unique among its kind."""

    @property
    def language(self) -> str:
        """Of the words, as their author chose."""

    @property
    def words(self) -> str:
        """The text that carries the meaning."""

    @property
    def vector(self) -> Vectors | None:
        """What ``MatchingEngine.vectorize`` made of the words."""


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text as its vector alone: enough to centre the meaning on."""

    id: int
    language: str
    vector: Vectors | None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectFacts:
    """A project as a backer may be shown it."""

    id: int
    organization_id: int
    language: str
    title: str
    text: str
    region: str
    settlement: str = ""
    spheres: frozenset[str] = frozenset()
    budget_min: int
    budget_full: int
    needs: frozenset[str] = frozenset()
    published: bool = True
    waiting_since: datetime | None = None
    """When it was published or last got an answer; a long wait lifts it a little."""
    deadline: datetime | None = None
    """When help comes too late."""
    track_record: float = 0.0
    """Share of the organisation's supported projects that it brought to their end, within 0 and 1."""
    vector: Vectors | None = field(default=None, compare=False, repr=False)

    @property
    def words(self) -> str:
        """The text that carries its meaning."""
        return f"{self.title}. {self.text}" if self.title else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class BackerFacts:
    """An organisation that wants to support others; ``id`` is the organisation's."""

    id: int
    language: str
    text: str
    spheres: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    """Empty means the whole country."""
    ceiling: int = 0
    """The most it gives to one project, in tenge; 0 for one that gives no money."""
    offers: frozenset[str] = frozenset()
    paused: bool = False
    pitches_left: int = 3
    """How many more pitches it takes this week."""
    declined: frozenset[int] = field(default_factory=frozenset)
    """Projects it has answered with a no."""
    home_region: str = ""
    """Where it sits; for one that supports the whole country, nearer is a little better."""
    leanings: Leanings = field(default_factory=dict, hash=False)
    """What its answers have taught; see the feedback module."""
    vector: Vectors | None = field(default=None, compare=False, repr=False)

    @property
    def words(self) -> str:
        """The text that carries its meaning."""
        return self.text

    @property
    def nationwide(self) -> bool:
        """Whether it supports projects anywhere in the country."""
        return not self.regions


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedFacts:
    """What residents of a place lack."""

    id: int
    language: str
    text: str
    region: str
    settlement: str = ""
    vector: Vectors | None = field(default=None, compare=False, repr=False)

    @property
    def words(self) -> str:
        """The text that carries its meaning."""
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanItemFacts:
    """An item of a territory's development plan; no settlement means the whole region."""

    id: int
    language: str
    title: str
    region: str
    settlement: str = ""
    vector: Vectors | None = field(default=None, compare=False, repr=False)

    @property
    def words(self) -> str:
        """The text that carries its meaning."""
        return self.title
