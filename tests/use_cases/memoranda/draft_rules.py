"""What must never be, whatever people do with memoranda."""

from collections import Counter
from collections.abc import AsyncIterator, Iterator

from bot.models.memoranda import Memorandum, MemorandumStage, MemorandumVersion, PartyAnswer, VersionStage
from bot.models.waits import Wait
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.asking import CONFIRMATION, DRAFT, OFFICE, SIGNATORY, people_of
from bot.use_cases.memoranda.freezing import hash_of
from bot.use_cases.memoranda.linking import HELP, reachable
from bot.use_cases.memoranda.missing_copies import COPY
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.waiting import UNREPRESENTED
from tests.use_cases.memoranda.draft_story import Story

_ASKED = (OFFICE, SIGNATORY, CONFIRMATION)


class Rules:
    """Looks at a story after each deed, and remembers what may not change."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._frozen: dict[int, str] = {}
        self._answers: dict[int, int] = {}

    async def broken(self) -> list[str]:
        rows, world = self.story.all, self.story.world
        waits = {(one.kind, one.record_id) for one in world.uow.all(Wait) if one.ended_at is None}
        async with world.uow.read() as block:
            unreached = [found for one in rows async for found in _unreached(block, one, waits)]
        return [
            *(found for one in rows for found in _waited_for(one, waits)),
            *unreached,
            *_numbers(rows),
            *(found for one in rows for found in self._answered(one)),
            *self._changed(world.uow.all(MemorandumVersion)),
        ]

    def _answered(self, memorandum: Memorandum) -> Iterator[str]:
        given = Counter(
            (one.party_id, one.version_id)
            for one in memorandum.answers
            if one.answer is PartyAnswer.CONFIRMED
        )
        if any(times > 1 for times in given.values()):
            yield f"{memorandum.id}: confirmed twice"
        if memorandum.agreed_at is None:
            return
        if self._answers.setdefault(memorandum.id, len(memorandum.answers)) != len(memorandum.answers):
            yield f"{memorandum.id}: answered after agreement"
        agreed = memorandum.versions[-1]
        for party in memorandum.parties:
            answer = memorandum.answer_of(party)
            if (
                agreed.stage is not VersionStage.AGREED
                or answer is None
                or answer.answer is not PartyAnswer.CONFIRMED
            ):
                yield f"{party.id}: agreed without its answer"

    def _changed(self, versions: list[MemorandumVersion]) -> Iterator[str]:
        for version in versions:
            if version.value is None and version.stage in {VersionStage.CHANGED, VersionStage.CLOSED}:
                continue
            hash_ = hash_of(version.value or {}, version.wording)
            if self._frozen.setdefault(version.id, hash_) != hash_ or version.hash != hash_:
                yield f"version {version.id} was changed"


def _waited_for(memorandum: Memorandum, waits: set[tuple[str, int]]) -> Iterator[str]:
    """Whose turn it is is waited for, and nobody else."""
    if memorandum.awaits_drafter is not ((DRAFT, memorandum.id) in waits):
        yield f"{memorandum.id}: the clock of its drafter"
    if memorandum.open and not (memorandum.awaited or memorandum.awaits_drafter):
        yield f"{memorandum.id}: waits for nobody"
    for party in memorandum.parties:
        asked = [kind for kind in _ASKED if (kind, party.id) in waits]
        if len(asked) != (party in memorandum.awaited):
            yield f"{party.id} {party.stage}: waited for by {asked}"
        if asked and (asked[0] == CONFIRMATION) is not (memorandum.stage is MemorandumStage.PUT):
            yield f"{party.id}: asked {asked} of what is {memorandum.stage}"
        if asked and (asked[0] == SIGNATORY) is not (party.signatory is None):
            yield f"{party.id}: asked {asked} of {party.signatory_name or 'nobody'}"


async def _unreached(block: Block, memorandum: Memorandum, waits: set[tuple[str, int]]) -> AsyncIterator[str]:
    """Somebody who can be reached is waited for, or staff see to it."""
    for party in memorandum.parties:
        waited = party in memorandum.awaited or (COPY, party.id) in waits
        if not waited or {(HELP, party.id), (UNREPRESENTED, party.organization_id)} & waits:
            continue
        people = await people_of(block, memorandum, party)
        if not [one for one in people if await reachable(block, one)]:
            yield f"{party.id} {party.stage}: nobody of it is reached, and nobody helps"
    if memorandum.awaits_drafter and not await block[Organizations].representatives(memorandum.drafter_id):
        yield f"{memorandum.id}: its drafter is nobody"


def _numbers(memoranda: list[Memorandum]) -> Iterator[str]:
    numbers = [one.number for one in memoranda if one.number]
    if len(set(numbers)) < len(numbers):
        yield f"numbers {numbers}"
    serials = sorted(number[-4:] for number in numbers if "/" not in number)
    if serials != [f"{serial:04}" for serial in range(1, len(serials) + 1)]:
        yield f"gaps in {numbers}"
    standing = Counter(one.pitch_id for one in memoranda if one.pitch_id and (one.open or one.holds))
    if any(times > 1 for times in standing.values()):
        yield "a match has two that stand"
    for first in memoranda:
        extending = [one for one in memoranda if one.supplements_id == first.id]
        if sum(one.open for one in extending) > 1 or (
            not first.holds and any(one.open or one.holds for one in extending)
        ):
            yield f"{first.id}: extended twice at once, or extended and over"
