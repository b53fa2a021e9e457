"""Where it is kept what people say at the places of projects."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from bot.models.voices import Round, Tally, Voice, VoicePoint, VoiceSender


class VoicePoints(Protocol):
    async def add(self, point: VoicePoint) -> None: ...
    async def by_code(self, code: str, *, lock: bool = False) -> VoicePoint | None: ...
    async def of_project(self, project_id: int, *, lock: bool = False) -> VoicePoint | None: ...
    async def by_ids(self, point_ids: Collection[int]) -> Mapping[int, VoicePoint]: ...
    async def to_be_asked(self, opened: Mapping[Round, datetime], limit: int) -> Sequence[VoicePoint]:
        """Open ones whose people were not yet asked in one of these rounds, though they were opened before its moment;
        the longest open first.
        """

    async def oldest(self) -> Sequence[VoicePoint]:
        """Of those that were last asked about in the same round, the one that is open for longest."""

    async def of_organization(self, organization_id: int) -> Sequence[VoicePoint]:
        """Those of all its projects."""


class Voices(Protocol):
    async def add(self, voice: Voice) -> None: ...
    async def get(self, voice_id: int, *, lock: bool = False) -> Voice | None: ...
    async def by_mark(self, mark: str) -> Voice | None: ...
    async def by_ids(self, voice_ids: Collection[int]) -> Mapping[int, Voice]: ...
    async def tallies(self, point_id: int) -> Mapping[Round, Tally]:
        """What was answered, by round; those in which nobody has answered are left out."""

    async def with_words(self, point_id: int) -> Sequence[Voice]:
        """Those with a photo or words, the newest first."""

    async def sender(self, point_id: int, day: date, mark: str) -> VoiceSender:
        """How many answers have come from an address that day, locked."""

    async def hidden(self, before: datetime) -> Sequence[int]:
        """The ids of those that a moderator has hidden before that moment, and that are not erased yet."""

    async def erase(self, voice_ids: Collection[int]) -> None:
        """Erase their photos and words. The answers stay."""

    async def any_marks(self, before: date) -> bool:
        """Whether there is any mark from before that day."""

    async def forget_marks(self, before: date) -> int:
        """Forget which browsers and addresses have answered before that day. Returns how many were forgotten."""
