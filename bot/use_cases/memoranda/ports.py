"""Where memoranda are kept."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.models.free_will import FreeWillAnswer
from bot.models.memoranda import Memorandum, MemorandumFile, MemorandumSeal, MemorandumStage, SignedCopy
from bot.models.organizations import Organization
from bot.models.projects import Project


@dataclass(frozen=True, slots=True)
class Among:
    """What is looked for: any of the `stages`, agreed or else begun from `since` until before `until`, with the
    organisation `other` as a party. What is left out does not matter; `agreed` leaves out what was never agreed.
    """

    stages: frozenset[MemorandumStage] = frozenset()
    since: datetime | None = None
    until: datetime | None = None
    other: int | None = None
    agreed: bool = False


ALL = Among()


class Memoranda(Protocol):
    """Memoranda, each with its parties."""

    async def add(self, memorandum: Memorandum) -> None: ...
    async def get(self, memorandum_id: int) -> Memorandum | None: ...
    async def get_for_update(self, memorandum_id: int) -> Memorandum | None:
        """Locked, and before it the one that it extends."""

    async def by_submission(self, submission_id: str) -> Memorandum | None: ...
    async def standing_of_pitch(self, pitch_id: int) -> Memorandum | None:
        """The pitch's memorandum that is open or holds, or None. There is at most one."""

    async def last_of_pitch(self, pitch_id: int) -> Memorandum | None:
        """The pitch's newest memorandum, whatever became of it."""

    async def open_with(
        self,
        *,
        project_id: int | None = None,
        pitch_id: int | None = None,
        organization_id: int | None = None,
        signatory_id: int | None = None,
    ) -> Sequence[Memorandum]:
        """Memoranda that wait for an answer, locked: those of a project, of a pitch, with this organisation as a party,
        or in which this person answers for that organisation.
        """

    async def read_by(self, organization_id: int, person_id: int) -> Sequence[Memorandum]:
        """Memoranda of which this person gets copies for that organisation, locked."""

    async def sent_without_match(self, organization_id: int, since: datetime) -> Sequence[Memorandum]:
        """What the organisation has drafted from nothing and is open, or was drafted or came to an end since then."""

    async def supplements_of(self, memorandum_id: int, *, lock: bool = False) -> Sequence[Memorandum]:
        """Those that extend this one, the oldest first, whatever became of them."""

    async def holding_with(self, organization_id: int) -> Sequence[Memorandum]:
        """Agreed memoranda that have not ended, to which the organisation is a party, without those that extend one."""

    async def holding_of_projects(self, project_ids: Collection[int]) -> Sequence[Memorandum]:
        """Those that are agreed and have not ended, about any of these projects, the oldest first; without those that
        extend one.
        """

    async def holding_of_project(self, project_id: int) -> Sequence[Memorandum]: ...
    async def with_parties(self, party_ids: Collection[int]) -> Sequence[tuple[Memorandum, Project | None]]:
        """The memoranda of these parties, locked, each with its project, if it has one; one query for all."""

    async def by_ids(self, memorandum_ids: Collection[int]) -> Sequence[tuple[Memorandum, Project | None]]:
        """These memoranda, locked, each with its project."""

    async def not_frozen(self, limit: int) -> Sequence[Memorandum]:
        """Memoranda that an earlier version put before their parties without freezing them."""

    async def put_in_other_wording(self, wordings: Collection[str], limit: int) -> Sequence[Memorandum]:
        """Memoranda whose version before the parties stands in none of these wordings."""

    async def declined_by(self, project_id: int) -> Collection[int]:
        """The ids of organisations that have declined a memorandum of this project."""

    async def to_seal(self, but: Collection[int] = ()) -> int | None:
        """The id of the agreed memorandum that waits longest for its seal, if any does but for these."""

    async def add_seal(self, seal: MemorandumSeal) -> None: ...
    async def seal_of(self, memorandum_id: int) -> MemorandumSeal | None:
        """What is known of its seal; None of one that was never agreed, or before there were seals."""

    async def by_code(self, check_code: str) -> Memorandum | None: ...
    async def signed_copies(self, memorandum_id: int) -> Sequence[SignedCopy]:
        """The signed copies that were not taken back; one a party at most."""

    async def add_copy(self, copy: SignedCopy) -> None: ...
    async def keep_signed(self, sha256: str, content: bytes) -> None:
        """Keep these bytes, unless they are there."""

    async def signed_file(self, sha256: str) -> bytes:
        """The bytes with this hash. Raises `SpoiltFileError` if they do not fit it."""

    async def file_of(self, memorandum_id: int) -> MemorandumFile | None: ...
    async def keep_file(self, file: MemorandumFile) -> MemorandumFile:
        """Store the file unless there is one already. Returns the stored one."""

    async def open_of_organization(self, organization_id: int) -> Sequence[tuple[Memorandum, Project | None]]:
        """Memoranda to which the organisation is a party and that wait to be confirmed, with their projects."""

    async def waiting_for(self, organization_id: int) -> Sequence[Memorandum]:
        """Those that are open or not signed yet, to which the organisation is a party."""

    async def agreed_of_signatory(self, person_id: int) -> Sequence[Memorandum]:
        """Memoranda that were agreed, whatever became of them since, in which this person has answered for a party."""

    async def of_organizations(
        self, organization_ids: Collection[int], *, offset: int, limit: int, among: Among = ALL
    ) -> Sequence[tuple[Memorandum, Project | None]]:
        """Memoranda to which one of the organisations is a party, the newest first. Others see none of which only the
        drafter knows.
        """

    async def count_of_organizations(self, organization_ids: Collection[int], among: Among = ALL) -> int: ...
    async def moments_of_organizations(self, organization_ids: Collection[int]) -> Sequence[datetime]:
        """When each of these was agreed, or was begun, if it was never agreed."""

    async def counterparts_of(self, organization_ids: Collection[int]) -> Sequence[int]:
        """The ids of the other parties of these."""


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer of a business, with the memorandum that it is about, or the project to which the pledge was."""

    answer: FreeWillAnswer
    memorandum: Memorandum | None
    project: Project | None
    organization: Organization


class FreeWillAnswers(Protocol):
    """What businesses said of the memoranda in which they are a party (`free_will.py`), and of their pledges."""

    async def add(self, answer: FreeWillAnswer) -> None: ...
    async def of(
        self, memorandum_id: int, organization_id: int, *, lock: bool = False
    ) -> FreeWillAnswer | None: ...
    async def of_parties(self, party_ids: Collection[int]) -> Collection[int]:
        """Those of these parties that have answered."""

    async def of_pledge(self, pledge_id: int, *, lock: bool = False) -> FreeWillAnswer | None: ...
    async def pledges_answered(self, pledge_ids: Collection[int]) -> Collection[int]:
        """Those of these pledges of which the giver has said it."""

    async def by_ids(self, answer_ids: Collection[int]) -> Sequence[FreeWillAnswer]: ...
    async def listed(
        self, without: Collection[int], *, answer_id: int | None = None, offset: int = 0, limit: int = 1
    ) -> Sequence[Answered]:
        """The answers, or one of them: those to which nobody has seen first, then the newest. Left out are memoranda
        to which one of the organisations `without` is a party, and pledges of which it is a side.
        """

    async def count(self, without: Collection[int], *, unheeded: bool = False) -> int:
        """How many of these there are, or of those to which nobody has seen."""
