"""The ground of a meeting: the match, who acts for which of its sides, and who is told what."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.models.forum import Forum
from bot.models.meetings import Meeting, MeetingPlace
from bot.models.organizations import Organization
from bot.models.pitches import Pitch
from bot.models.projects import Project
from bot.models.reference import Language
from bot.use_cases.forum.ports import Forums
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import (
    ForbiddenError,
    NotFoundError,
    OutdatedError,
)
from bot.use_cases.kernel.messages import (
    Listed,
    Localized,
    Moment,
    Notification,
    Text,
    Value,
    WrittenIn,
)
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.ports import Projects


@dataclass(frozen=True, slots=True)
class Match:
    """Both sides of a pitch, whether or not it still is a match."""

    pitch: Pitch
    project: Project
    sides: tuple[Organization, Organization]

    @property
    def stands(self) -> bool:
        return self.pitch.matched and self.project.open_to_changes

    def must_stand(self) -> None:
        """Raises `OutdatedError`: without a match there is nothing to meet about."""
        if not self.stands:
            raise OutdatedError("meeting-no-match")

    def side(self, organization_id: int) -> Organization:
        return next(side for side in self.sides if side.id == organization_id)

    def opposite(self, organization_id: int) -> Organization:
        return next(side for side in self.sides if side.id != organization_id)

    def own_side(self, actor: Actor, first: int | None = None) -> Organization:
        """The side that the actor represents, `first` where it is both. To others there is no such match."""
        own = [side for side in self.sides if actor.represented(side.id)]
        if not own:
            raise NotFoundError
        return next((side for side in own if side.id == first), own[0])


async def match_of(block: Block, pitch_id: int, *, lock: bool = False) -> Match:
    pitch = await (block[Pitches].get_for_update if lock else block[Pitches].get)(pitch_id)
    project = await block[Projects].get(pitch.project_id) if pitch else None
    if pitch is None or project is None:
        raise NotFoundError
    carrier = await block[Organizations].get(project.organization_id)
    backer = await block[Organizations].get(pitch.backer_id)
    if carrier is None or backer is None:
        raise NotFoundError
    return Match(pitch, project, (carrier, backer))


async def acting_for(
    use_case: UseCase, match: Match, first: int | None = None
) -> tuple[Actor, int, Organization]:
    """The actor, their id, and their side, which must be verified to do anything on its behalf."""
    actor = await use_case.identity.actor()
    own = match.own_side(actor, first)
    represented = actor.represented(own.id)
    if represented is None or actor.person_id is None:
        raise NotFoundError
    if not represented.verified:
        raise ForbiddenError("organization-not-verified")
    return actor, actor.person_id, own


async def place_of(block: Block, meeting: Meeting, match: Match) -> Value:
    """Where they meet, so that both sides understand it alike."""
    match meeting.place:
        case MeetingPlace.PHONE:
            return Text("meeting-place-phone")
        case MeetingPlace.ONLINE:
            return Text("meeting-place-online")
        case MeetingPlace.OURS | MeetingPlace.THEIRS:
            hosting = match.side if meeting.place is MeetingPlace.OURS else match.opposite
            host = hosting(meeting.proposer_id)
            return Listed((name_of(host), host.settlement))
        case MeetingPlace.FORUM:
            forum = await block[Forums].get(meeting.forum_id) if meeting.forum_id else None
            return forum_in_words(forum) if forum else Text("meeting-place-forum")
        case MeetingPlace.ELSEWHERE:
            return meeting.address


def forum_in_words(forum: Forum) -> Listed:
    return Listed((Localized.of(forum.names), Localized.of(forum.venue)))


async def facts_of(block: Block, meeting: Meeting, match: Match) -> dict[str, Value]:
    """What about, when, where."""
    return {
        "title": match.project.title,
        "moment": Moment(meeting.starts_at),
        "place": await place_of(block, meeting, match),
    }


def own_words(key: str, words: str, language: Language) -> Value:
    """A line below a message; nothing where nothing was written."""
    return Text(key, {"words": words, "original": WrittenIn(language)}) if words else ""


async def tell(
    block: Block,
    meeting: Meeting,
    sides: Iterable[Organization],
    notification: Notification,
    *,
    but: int | None = None,
    expires_at: datetime | None = None,
) -> None:
    """Everybody who represents these sides, without the one who acts."""
    for side in sides:
        await tell_representatives(
            block, side.id, notification, f"{notification.key}:{meeting.id}", but=but, expires_at=expires_at
        )
