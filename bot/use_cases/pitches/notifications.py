"""The messages that put a pitch before its backer."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from bot.models.organizations import Organization
from bot.models.pitches import HOPEFUL, Pitch, PitchStatus
from bot.models.projects import Project
from bot.models.words import (
    Money,
    Named,
    SettlementName,
    Text,
    listed,
)
from bot.use_cases.kernel.messages import (
    Action,
    Notification,
    Rows,
    Subject,
)
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import Match, has_agreed_memorandum, require_match
from bot.use_cases.pitches.parts import part_of
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pitches.reasons import reasons_in_words
from bot.use_cases.projects.access import require_project
from bot.use_cases.projects.views import summary_line

_SAY_WITH_WHAT = frozenset({"pitch-interest", "pitch-interest-part"})
"""Messages that name a backer, and with what it would help."""


@dataclass(frozen=True, slots=True)
class OpenPitch(Subject):
    """For a message about one pitch. It is out of date once the pitch no longer waits for its backer's answer, or the
    backer wants to get none for now.
    """

    id: int
    type: ClassVar = "pitch"


@dataclass(frozen=True, slots=True)
class Digest(Subject):
    """For a digest: the pitches that this backer is asked at this moment. They are looked up when it is sent."""

    backer_id: int
    at: datetime
    type: ClassVar = "digest"


@dataclass(frozen=True, slots=True)
class OpenInterest(Subject):
    """For a message about a backer's interest. It is out of date once the project's people have answered, or can no
    longer say yes, or once the backer would help with something else than the message says.
    """

    pitch_id: int
    type: ClassVar = "interest"


@dataclass(frozen=True, slots=True)
class StandingMatch(Subject):
    """For the introduction of one side of a match to the other. It is out of date once the match no longer stands."""

    pitch_id: int
    side_id: int
    type: ClassVar = "standing-match"


@dataclass(frozen=True, slots=True)
class GoingMatch(Subject):
    """For a question to both sides of a match. It is out of date once the match no longer stands, or has led to a
    memorandum.
    """

    pitch_id: int
    type: ClassVar = "going-match"


@dataclass(frozen=True, slots=True)
class SearchedFor(Subject):
    """For a message about the search for a project's backers. It is out of date once the project seeks no support, or
    somebody has said yes.
    """

    project_id: int
    type: ClassVar = "searched-for"


async def search_by_now(
    block: Block, about: SearchedFor, promised: Notification, _: datetime
) -> Notification | None:
    project, carrier = await require_project(block, about.project_id)
    taken_up = any(pitch.status in HOPEFUL for pitch, _ in await block[Pitches].of_project(project.id))
    return promised if project.seeks_support and carrier.verified and not taken_up else None


async def going_match_by_now(
    block: Block, about: GoingMatch, promised: Notification, _: datetime
) -> Notification | None:
    match = await require_match(block, about.pitch_id)
    goes_on = match.stands and match.verified and not await has_agreed_memorandum(block, about.pitch_id)
    return promised if goes_on else None


async def interest_by_now(
    block: Block, about: OpenInterest, promised: Notification, _: datetime
) -> Notification | None:
    match = await require_match(block, about.pitch_id)
    said = promised.key not in _SAY_WITH_WHAT or promised.args.get("part") == part_of(match.pitch)
    return promised if _waits_for_answer(match) and said else None


async def interest_buttons(block: Block, about: OpenInterest, _: datetime) -> Rows | None:
    """An offer that has changed since is answered by the same buttons."""
    return None if _waits_for_answer(await require_match(block, about.pitch_id)) else ()


def _waits_for_answer(match: Match) -> bool:
    return match.pitch.status is PitchStatus.INTERESTED and match.can_be_introduced and match.verified


def pitch_notification(pitch: Pitch, project: Project, carrier: Organization) -> Notification:
    """A whole pitch in one message, below the project's photo, with buttons to answer it."""
    return Notification(
        "pitch",
        {
            "title": project.name,
            "summary": summary_line(project.gist),
            "organization": name_of(carrier),
            "region": Named("region", project.region),
            "settlement": SettlementName(project.region, project.settlement),
            "needs": listed("need", project.needs),
            "amount": amount_of(project.budget_min, project.budget_full),
            "reasons": reasons_in_words(pitch.reasons),
            "original": project.original,
        },
        actions=(
            (Action("pitch-interested", pitch.id, "success"), Action("pitch-later", pitch.id)),
            (Action("pitch-decline", pitch.id), Action("pitch-more", pitch.id)),
            *asking_for_language(pitch, project),
        ),
        about=OpenPitch(pitch.id),
        picture=project.photo,
    )


def late_interest(pitch: Pitch) -> Rows:
    """Below a pitch that has passed: while its project seeks support, interest may come late."""
    return ((Action("pitch-interested", pitch.id, "success"), Action("pitch-more", pitch.id)),)


def asking_for_language(pitch: Pitch, project: Project) -> Rows:
    """A row with a button that asks for the words in the reader's language, where the project lacks them. Below a
    pitch that has come back there is none: whoever has asked in time reads about then that nothing came.
    """
    if not project.lacks or pitch.returned_at is not None:
        return ()
    return ((Action("ask-language", pitch.id, readers=project.lacks),),)


def repeat_of(key: str, whole: Notification) -> Notification:
    """The message of a pitch that comes again: the same as `whole`, below a line that says why it comes."""
    return replace(whole, key=key, args={"pitch": Text(whole.key, whole.args)})


def amount_of(least: int, full: int) -> Text:
    if least == full:
        return Text("pitch-amount-exact", {"full": Money(full)})
    return Text("pitch-amount", {"full": Money(full), "minimum": Money(least)})
