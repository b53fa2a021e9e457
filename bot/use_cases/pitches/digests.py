"""Digests: the pitches that a backer is asked at one moment, in one message with a page for each.

A digest is not stored. It is put together each time from the pitches that were asked at its moment. So a page can be
turned even a year later, and shows what has become of its pitch.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from bot.models.backers import BackerProfile, PitchFrequency
from bot.models.organizations import Organization
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import TAKES_INTEREST, Project
from bot.models.words import (
    Listed,
    Text,
    Value,
)
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.messages import Action, Notification, Rows
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.telling import Representatives
from bot.use_cases.pitches.access import CAN_BE_INTRODUCED, require_match, require_received
from bot.use_cases.pitches.notifications import (
    Digest,
    OpenPitch,
    asking_for_language,
    late_interest,
    pitch_notification,
    repeat_of,
)
from bot.use_cases.pitches.ports import Pitches


class ShowDigestPage(UseCase):
    """The page of one pitch as it is now, among the pages of the pitches that came with it."""

    permission: ClassVar = Permission.BACK
    reads: ClassVar = True

    async def __call__(self, pitch_id: int) -> Notification:
        now = self.clock.now()
        async with self.uow.read() as block:
            _, match = await require_received(self, block, pitch_id)
            pitch = match.pitch
            pages = [
                page
                for page in await _pages(block, pitch.backer_id, pitch.asked_at)
                # A postponed pitch may be opened before the digest that it comes back in has gone out. The other
                # pitches of that digest may not.
                if page.pitch.sent_at <= now and (page.pitch.id == pitch_id or page.belongs)
            ]
            numbers = [page.pitch.id for page in pages]
            return page_of_digest(pages, numbers.index(pitch_id))


def pitch_message(profile: BackerProfile, pitch: Pitch, alone: Notification) -> Message:
    """A pitch for everybody who represents the backer, at the moment when it is to be asked.

    The message holds the pitch alone, or is the digest that it belongs to, as the backer has chosen.
    """
    at_once = profile.frequency is PitchFrequency.AT_ONCE
    notification = alone if at_once else digest_of(pitch, "digest")
    key = f"{alone.key}:{pitch.id}" if at_once else f"digest:{pitch.backer_id}:{pitch.asked_at.isoformat()}"
    return Message(Representatives(pitch.backer_id), notification, key, not_before=pitch.asked_at)


def digest_of(pitch: Pitch, key: str) -> Notification:
    """The digest that a pitch belongs to, as promised: without pages, which `digest_by_now` adds when it is sent."""
    return Notification(key, about=Digest(pitch.backer_id, pitch.asked_at))


def awaits_answer(pitch: Pitch, project: Project) -> bool:
    return pitch.status is PitchStatus.SENT and project.stage in TAKES_INTEREST


async def open_pitch_by_now(
    block: Block, about: OpenPitch, promised: Notification, _: datetime
) -> Notification | None:
    """The pitch as it reads by now, or None if it no longer waits for an answer: then it must not be sent any more.

    The pitch was answered, say, or its project withdrawn, or its backer has paused. Its words may have been corrected
    meanwhile, and what an earlier version has promised lacks what this one says.
    """
    match = await require_match(block, about.id)
    waits = awaits_answer(match.pitch, match.project) and match.carrier.verified
    if not waits or not await _takes_pitches(block, match.backer.id):
        return None
    whole = pitch_notification(match.pitch, match.project, match.carrier)
    alone = promised.key == whole.key
    args = whole.args if alone else {"pitch": Text(whole.key, whole.args)}
    return replace(promised, args=args, actions=_actions_by_now(promised, whole), picture=whole.picture)


def _actions_by_now(promised: Notification, whole: Notification) -> Rows:
    """Those of the pitch as it is now, and below them what was promised beside it, such as further pitches."""
    of_pitch = {action.name for row in whole.actions for action in row}
    beside = (row for row in promised.actions if not of_pitch.intersection(action.name for action in row))
    return (*whole.actions, *beside)


async def digest_by_now(
    block: Block, about: Digest, promised: Notification, _: datetime
) -> Notification | None:
    """The digest's message with what still waits for an answer; None if nothing does, or the backer has paused."""
    if not await _takes_pitches(block, about.backer_id):
        return None
    pages = await _pages(block, about.backer_id, about.at)
    return _nudge(pages) if promised.key == "digest-nudge" else _first_page(pages)


async def pitch_buttons(block: Block, about: OpenPitch, _: datetime) -> Rows | None:
    """A pause, of either side, is not the end: what was asked may still be answered, or may be again."""
    match = await require_match(block, about.id)
    page = DigestPage(match.pitch, match.project, match.carrier)
    if not match.backer.verified or not page.goes_on:
        return ()
    return late_interest(match.pitch) if page.late else None


async def digest_buttons(block: Block, about: Digest, _: datetime) -> Rows | None:
    """Whoever turns its pages sees what has become of each. They lead on for as long as one of them does."""
    backer = await require_organization(block, about.backer_id)
    pages = await _pages(block, about.backer_id, about.at) if backer.verified else ()
    return None if any(page.goes_on for page in pages) else ()


async def _takes_pitches(block: Block, backer_id: int) -> bool:
    backer = await require_organization(block, backer_id)
    profile = await block[Backers].get(backer_id)
    return backer.verified and not (profile is not None and profile.paused)


@dataclass(frozen=True, slots=True)
class DigestPage:
    """One pitch of a digest."""

    pitch: Pitch
    project: Project
    carrier: Organization

    @property
    def awaits_answer(self) -> bool:
        return awaits_answer(self.pitch, self.project) and self.carrier.verified

    @property
    def answerable(self) -> bool:
        return self.pitch.open_to_backer and self.project.stage in TAKES_INTEREST and self.carrier.verified

    @property
    def late(self) -> bool:
        """It has passed, and the backer can still say that they are interested."""
        return (
            self.pitch.status is PitchStatus.EXPIRED
            and self.project.stage in TAKES_INTEREST
            and self.carrier.verified
        )

    @property
    def goes_on(self) -> bool:
        """The backer can answer it, or could if the project were not paused."""
        return (
            self.pitch.status in {PitchStatus.SENT, PitchStatus.EXPIRED}
            and self.project.stage in CAN_BE_INTRODUCED
            and self.carrier.verified
        )

    @property
    def belongs(self) -> bool:
        """Whether the pitch has a page: it waits for an answer, or stopped waiting only after the digest had come."""
        settled_at = self.pitch.settled_at
        return self.awaits_answer or (settled_at is not None and settled_at >= self.pitch.asked_at)

    @property
    def alone(self) -> Notification:
        whole = pitch_notification(self.pitch, self.project, self.carrier)
        return repeat_of("pitch-again", whole) if self.pitch.returned_at else whole


async def _pages(block: Block, backer_id: int, at: datetime) -> list[DigestPage]:
    return [DigestPage(*row) for row in await block[Pitches].of_digest(backer_id, at)]


def _first_page(pages: Sequence[DigestPage]) -> Notification | None:
    """The digest as it first comes, with the pitches that wait for an answer. With one pitch it is that pitch alone."""
    waiting = [page for page in pages if page.awaits_answer]
    if len(waiting) > 1:
        return page_of_digest(waiting, 0)
    return waiting[0].alone if waiting else None


def _nudge(pages: Sequence[DigestPage]) -> Notification | None:
    """The digest, brought to mind: it opens at the first page that waits for an answer.

    Pages that were answered stay in it, so that the numbers of the pages stay the same.
    """
    shown = [page for page in pages if page.belongs]
    waiting = [number for number, page in enumerate(shown) if page.awaits_answer]
    if not waiting:
        return None
    if len(waiting) == 1:
        only = shown[waiting[0]]
        return repeat_of("pitch-nudge", pitch_notification(only.pitch, only.project, only.carrier))
    page = page_of_digest(shown, waiting[0])
    return replace(page, key="digest-nudge", args={"digest": Text(page.key, page.args)})


def page_of_digest(pages: Sequence[DigestPage], number: int) -> Notification:
    """The digest's message, opened at a page. `number` counts from 0."""
    page = pages[number]
    others = [*pages[number + 1 :], *pages[:number]]
    going_on = next((other.pitch.id for other in others if other.awaits_answer), None)
    alone = page.alone
    said: list[Value] = [Text(alone.key, alone.args)]
    rows: list[tuple[Action, ...]] = list(_answers(page))
    if not page.awaits_answer:
        said.append(Text(_state_of(page)))
        if page.late:
            said.append(Text("pitch-late"))
        if going_on is not None:
            rows.append((Action("digest-open", going_on, "primary"),))
        elif len(pages) > 1:
            said.append(Text("digest-done"))
            rows.append((Action("more-pitches", page.pitch.id),))
    counted: dict[str, Value] = {"number": number + 1, "total": len(pages)}
    turns = [Action("digest-page", page.pitch.id, args=counted)]
    if number > 0:
        turns.insert(0, Action("digest-previous", pages[number - 1].pitch.id))
    if number + 1 < len(pages):
        turns.append(Action("digest-next", pages[number + 1].pitch.id))
    return Notification(
        "digest",
        {**counted, "page": Listed(tuple(said), "\n\n")},
        (*rows, tuple(turns)),
        picture=page.project.photo,
    )


def _answers(page: DigestPage) -> Rows:
    pitch_id = page.pitch.id
    more = Action("digest-more", pitch_id)
    interested = Action("digest-interested", pitch_id, "success")
    if page.late:
        return ((interested, more),)
    if not page.answerable:
        return ((more,),)
    later = () if page.pitch.status is PitchStatus.LATER else (Action("digest-later", pitch_id),)
    return (
        (interested, *later),
        (Action("digest-decline", pitch_id), more),
        *asking_for_language(page.pitch, page.project),
    )


def _state_of(page: DigestPage) -> str:
    if page.pitch.open_to_backer and not page.answerable:
        return "pitch-closed"
    return f"pitch-state-{page.pitch.status}"
