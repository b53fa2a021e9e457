"""What the engine knows of each side: plain facts, not entities of the database.

Money is in whole tenge, regions are ISO 3166-2 codes (``KZ-23``), spheres are ids of the law's list, languages are
``kk``, ``ru`` and ``en``. A ``vector`` comes from ``MatchingEngine.vectorize``; an item without one is matched too,
by its keywords, spheres, place and money.
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
"""What a project may lack and a backer may offer. The order is that of the bits in an index."""


class Item(Protocol):
    """Anything whose words are compared."""

    @property
    def id(self) -> int:
        """Unique among items of the same kind."""

    @property
    def language(self) -> str:
        """The language of the words, as their author has chosen it."""

    @property
    def words(self) -> str:
        """The text that carries the meaning."""

    @property
    def vector(self) -> Vectors | None:
        """What ``MatchingEngine.vectorize`` made of the words."""


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text of which only the vector is known, which is enough to centre the meaning on it."""

    id: int
    language: str
    vector: Vectors | None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectFacts:
    """A project, as far as it matters for showing it to a backer."""

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
    """When the project was published or last got an answer. A long wait raises its score a little."""
    deadline: datetime | None = None
    """When help would come too late."""
    track_record: float = 0.0
    """The share of the organisation's supported projects that it has finished, within 0 and 1."""
    vector: Vectors | None = field(default=None, compare=False, repr=False)

    @property
    def words(self) -> str:
        """The text that carries its meaning."""
        return f"{self.title}. {self.text}" if self.title else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class BackerFacts:
    """An organisation that wants to support projects; ``id`` is the organisation's id."""

    id: int
    language: str
    text: str
    spheres: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    """Empty means the whole country."""
    ceiling: int = 0
    """The most that the backer gives to one project, in tenge; 0 if it gives no money."""
    offers: frozenset[str] = frozenset()
    paused: bool = False
    pitches_left: int = 3
    """How many more pitches the backer takes this week."""
    declined: frozenset[int] = field(default_factory=frozenset)
    """Ids of projects that the backer has declined."""
    home_region: str = ""
    """The region of the backer's seat. For a backer of the whole country, a nearer project is a little better."""
    leanings: Leanings = field(default_factory=dict, hash=False)
    """What the backer's answers have taught; see ``feedback``."""
    vector: Vectors | None = field(default=None, compare=False, repr=False)

    @property
    def words(self) -> str:
        """The text that carries its meaning."""
        return self.text

    @property
    def nationwide(self) -> bool:
        """Whether the backer supports projects anywhere in the country."""
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
    """An item of a territory's development plan; without a settlement it is for the whole region."""

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
