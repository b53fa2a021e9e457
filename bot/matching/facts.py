"""What the engine knows of each side: plain facts, no entity of the database.

Money is whole tenge, regions are ISO 3166-2 codes (``KZ-23``), spheres the ids of the law's list.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal

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


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectFacts:
    """A project as a backer may be shown it."""

    id: str
    organization_id: str
    language: Language
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

    @property
    def words(self) -> str:
        """The text that carries its meaning."""
        return f"{self.title}. {self.text}" if self.title else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class BackerFacts:
    """An organisation that wants to support others; ``id`` is the organisation's."""

    id: str
    language: Language
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
    declined: frozenset[str] = field(default_factory=frozenset)
    """Projects it has answered with a no."""

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

    id: str
    language: Language
    text: str
    region: str
    settlement: str = ""

    @property
    def words(self) -> str:
        """The text that carries its meaning."""
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanItemFacts:
    """An item of a territory's development plan; no settlement means the whole region."""

    id: str
    language: Language
    title: str
    region: str
    settlement: str = ""

    @property
    def words(self) -> str:
        """The text that carries its meaning."""
        return self.title
