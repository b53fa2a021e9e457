"""Answers to a pitch. The backer says interested, later or no; the project's people then say yes or no to interest."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar

from bot.matching.feedback import Answer
from bot.models.organizations import Organization
from bot.models.pitches import Pitch, PitchStatus, Side
from bot.models.projects import TAKES_INTEREST
from bot.models.words import (
    Named,
    OrganizationName,
    Prose,
    SettlementName,
    Text,
    Value,
    Words,
)
from bot.understanding.texts import parse_line
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.access import require_representative
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import REASON_MAX, name_of
from bot.use_cases.pitches.access import Match, require_interest, require_match, require_received
from bot.use_cases.pitches.asking import put_off
from bot.use_cases.pitches.clocks import CALL_BACKERS, INTEREST, MATCH, PITCH, POSTPONED
from bot.use_cases.pitches.contacts import Contacts, contact_now, given_by
from bot.use_cases.pitches.ending import end_interest, refuse_interest
from bot.use_cases.pitches.events import InterestShown
from bot.use_cases.pitches.learning import learn
from bot.use_cases.pitches.notifications import OpenInterest, StandingMatch
from bot.use_cases.pitches.parts import Part, part_of


class PitchAnswer(StrEnum):
    INTERESTED = "interested"
    LATER = "later"
    NOT_FOR_US = "not_for_us"


_TEACHES: Mapping[PitchAnswer, Answer] = MappingProxyType(
    {
        PitchAnswer.INTERESTED: Answer.INTERESTED,
        PitchAnswer.LATER: Answer.LATER,
        PitchAnswer.NOT_FOR_US: Answer.NO,
    }
)


@dataclass(frozen=True, slots=True)
class AnsweredPitch:
    """`changed` is false if this was the answer before, as after a second tap.

    `asked_again_at` is when the backer is asked again about what it has put off. It is put off for the last time if it
    came back before: then it can be answered until `open_until`. `masked`: contacts were taken out of what the backer
    would help with. `too_late`: that was not noted, because the sides know each other already.
    """

    pitch_id: int
    title: Words
    status: PitchStatus
    changed: bool
    asked_again_at: datetime | None = None
    open_until: datetime | None = None
    masked: bool = False
    too_late: bool = False


@dataclass(frozen=True, slots=True)
class DecidedInterest:
    """`contacts` are the backer's; None after a no."""

    pitch_id: int
    title: Words
    backer: OrganizationName
    contacts: Contacts | None


class AnswerPitch(UseCase):
    """Answer on behalf of the backer. The project's people are told of interest, and they decide."""

    permission: ClassVar = Permission.BACK

    async def __call__(self, pitch_id: int, answer: PitchAnswer, part: Part | None = None) -> AnsweredPitch:
        """`part`: the backer is interested, and would help with this alone. It is taken as well after a yes that a
        colleague gave meanwhile, until the project's people have answered.
        """
        async with self.uow as block:
            actor, match = await require_received(self, block, pitch_id, lock=True)
            pitch, project = match.pitch, match.project
            _, person_id = await require_representative(self, pitch.backer_id, verified=True)
            if answer is not PitchAnswer.NOT_FOR_US and project.stage not in TAKES_INTEREST:
                raise OutdatedError("pitch-project-closed")
            now = self.clock.now()
            wanted = part.of(project) if part else Part()
            waited = PITCH if pitch.status is PitchStatus.SENT else POSTPONED
            match answer:
                case PitchAnswer.INTERESTED:
                    changed = pitch.express_interest(person_id, now, wanted.needs, wanted.words)
                case PitchAnswer.LATER:
                    changed = pitch.postpone(person_id, now)
                case PitchAnswer.NOT_FOR_US:
                    changed = pitch.decline(person_id, now)
            if changed:
                await learn(block, pitch, project, _TEACHES[answer])
                await block.audit.record(actor, f"pitch.{pitch.status}", "pitch", pitch_id)
                await block.waits.end(waited, pitch_id, pitch.status.value)
                if answer is PitchAnswer.LATER:
                    await block.waits.begin_all(POSTPONED, [put_off(pitch)])
                if answer is PitchAnswer.INTERESTED:
                    await _tell_of_interest(block, match)
                    await block.waits.begin(INTEREST, pitch_id, party_id=match.carrier.id)
                    await block.waits.end(CALL_BACKERS, project.id, "interested")
                    await block.touch(InterestShown(pitch_id))
                await block.commit()
            elif part and pitch.limit(wanted.needs, wanted.words):
                await block.audit.record(actor, f"pitch.{pitch.status}", "pitch", pitch_id)
                await _tell_of_interest(block, match, f":{now.isoformat()}")
                await block.commit()
            kept = part is None or (wanted.needs, wanted.words) == (tuple(pitch.part), pitch.part_words)
            answered = AnsweredPitch(
                pitch_id, project.name, pitch.status, changed, masked=wanted.masked, too_late=not kept
            )
            return await _with_times(block, pitch, answered)


class ExplainDecline(UseCase):
    """Keep in the backer's words why they said no. The project's side never reads it."""

    permission: ClassVar = Permission.BACK

    async def __call__(self, pitch_id: int, reason: str) -> None:
        tidy = parse_line(reason, longest=REASON_MAX, shortest=2)
        async with self.uow as block:
            actor, match = await require_received(self, block, pitch_id, lock=True)
            match.pitch.explain_decline(tidy)
            await block.audit.record(actor, "pitch.explain", "pitch", pitch_id)
            await block.commit()


class AcceptInterest(UseCase):
    """Say yes to the interest, as the project's side. Both sides get each other's contacts, and buttons to go on."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, pitch_id: int) -> DecidedInterest:
        async with self.uow as block:
            actor, match = await require_interest(self, block, pitch_id, lock=True)
            pitch, project, backer = match.pitch, match.project, match.backer
            if not match.can_be_introduced:
                raise OutdatedError("pitch-project-closed")
            contacts = {Side.CARRIER: contact_now(match.carrier), Side.BACKER: contact_now(backer)}
            if pitch.accept(self.clock.now(), contacts):
                await block.audit.record(actor, "pitch.accept", "pitch", pitch_id)
                await end_interest(block, pitch_id, "accepted")
                await block.waits.begin(MATCH, pitch_id)
                for side in (backer, match.carrier):
                    await _introduce(block, match, side)
                await block.commit()
            return DecidedInterest(pitch_id, project.name, name_of(backer), given_by(match, backer))


class RefuseInterest(UseCase):
    """Say no to the interest, as the project's side. The backer is told politely."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, pitch_id: int) -> DecidedInterest:
        async with self.uow as block:
            actor, match = await require_interest(self, block, pitch_id, lock=True)
            if await refuse_interest(block, match, self.clock.now()):
                await block.audit.record(actor, "pitch.refuse", "pitch", pitch_id)
                await block.commit()
            return DecidedInterest(pitch_id, match.project.name, name_of(match.backer), None)


async def _with_times(block: Block, pitch: Pitch, answered: AnsweredPitch) -> AnsweredPitch:
    """With what comes next for a pitch that was put off."""
    waits = await block.waits.views(POSTPONED, [pitch.id])
    rings_at = waits[pitch.id].next_at if pitch.id in waits else None
    if rings_at is None or pitch.returned_at is not None:
        return replace(answered, open_until=rings_at)
    profile = await block[Backers].get(pitch.backer_id)
    return replace(answered, asked_again_at=profile.next_delivery(rings_at) if profile else rings_at)


async def _tell_of_interest(block: Block, match: Match, again: str = "") -> None:
    """Tell the project's people who is interested. The backer's contacts come only after a yes. `again`: a mark of this
    time, if they were told before.
    """
    pitch, project, backer = match.pitch, match.project, match.backer
    part = part_of(pitch)
    notification = Notification(
        "pitch-interest-part" if part else "pitch-interest",
        {"title": project.name, **introduction(backer), **({"part": part} if part else {})},
        actions=((Action("accept-interest", pitch.id, "success"), Action("refuse-interest", pitch.id)),),
        about=OpenInterest(pitch.id),
    )
    await tell_representatives(
        block, project.organization_id, notification, f"pitch-interest:{pitch.id}{again}"
    )


def introduction(organization: Organization) -> dict[str, Value]:
    """The values of a line that introduces an organisation."""
    return {
        "organization": name_of(organization),
        "kind": Text(f"organization-kind-{organization.kind}"),
        "region": Named("region", organization.region),
        "settlement": SettlementName(organization.region, organization.settlement),
        "about": Prose(organization.about),
    }


async def _introduce(block: Block, match: Match, side: Organization) -> None:
    await tell_representatives(block, side.id, _introduction_to(side, match), f"match:{match.pitch.id}")


def _introduction_to(side: Organization, match: Match) -> Notification:
    pitch, other = match.pitch, match.opposite(side.id)
    contacts, part = given_by(match, other), part_of(pitch)
    return Notification(
        "match-in-part" if part else "match",
        {
            "title": match.project.name,
            "organization": name_of(other),
            "contacts": contacts.in_words if contacts else "",
            **({"part": part} if part else {}),
        },
        actions=(
            (Action("propose-meeting", pitch.id, "primary"),),
            (Action("draft-memorandum", pitch.id),),
        ),
        about=StandingMatch(pitch.id, side.id),
    )


async def match_by_now(
    block: Block, about: StandingMatch, _: Notification, __: datetime
) -> Notification | None:
    """The introduction with the contacts as they were given; None if the match no longer stands."""
    match = await require_match(block, about.pitch_id)
    return _introduction_to(match.side(about.side_id), match) if match.stands and match.verified else None
