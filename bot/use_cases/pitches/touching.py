"""What becomes of pitches when something happens to their project or to one of their sides: open pitches close,
interests are settled, matches end, and a backer who stops is asked nothing more.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.models.pitches import HOPEFUL, MatchEnd, Pitch, PitchStatus
from bot.models.projects import TAKES_INTEREST
from bot.models.words import Text
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.events import ContactChanged, OrganizationRenamed, OrganizationStopped
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import Match, matches_of
from bot.use_cases.pitches.asking import ask_again, end_asking
from bot.use_cases.pitches.clocks import CALL_BACKERS, INTEREST, MATCH
from bot.use_cases.pitches.contacts import contact_now
from bot.use_cases.pitches.ending import end_interest, end_match
from bot.use_cases.pitches.forms import end_memoranda
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.events import (
    ProjectClosed,
    ProjectCompleted,
    ProjectCorrected,
    ProjectPaused,
    ProjectReopened,
    ProjectResumed,
)

_ONE_DEED = timedelta(minutes=1)
"""What was closed so near to a deed was closed by it: each reads the clock for itself."""


async def _alive_of_project(block: Block, project_id: int) -> Sequence[Match]:
    return [Match(*found) for found in await block[Pitches].alive(project_id=project_id)]


async def _alive_of_organization(block: Block, organization_id: int) -> Sequence[Match]:
    return [Match(*found) for found in await block[Pitches].alive(organization_id=organization_id)]


async def _close(block: Block, matches: Sequence[Match], reason: MatchEnd, at: datetime) -> Sequence[Settled]:
    """End everything that is open among these. Both sides of a match are told, and the side that an interest waits
    for or that has shown it; a pitch without an answer is settled in silence: nobody is waiting.
    """
    said: list[Settled] = []
    still_asked = [match.pitch for match in matches if match.pitch.open_to_backer]
    await end_asking(block, still_asked, reason.value)
    for match in matches:
        pitch, title = match.pitch, match.project.name
        if pitch.status is PitchStatus.ACCEPTED:
            settled = await end_match(block, match, reason, at)
            for side in match.sides:
                other = name_of(match.opposite(side.id))
                line = Text("settled-match", {"title": title, "organization": other})
                said.append(Settled(side.id, line))
            said += [one for lines in settled.values() for one in lines]
            continue
        interested = pitch.status is PitchStatus.INTERESTED
        pitch.close(at)
        if interested:
            await end_interest(block, pitch.id, reason.value)
            said.append(Settled(match.backer.id, Text("settled-own-interest", {"title": title})))
            if reason is MatchEnd.SIDE_STOPPED:
                line = Text("settled-interest", {"title": title, "organization": name_of(match.backer)})
                said.append(Settled(match.carrier.id, line))
    return said


def _count(matches: Sequence[Match]) -> Mapping[str, int]:
    """Nobody relies on a pitch without an answer, and how many there are would tell how many backers have said no."""
    return Counter(
        "interests" if match.pitch.status is PitchStatus.INTERESTED else "matches"
        for match in matches
        if match.pitch.status in HOPEFUL
    )


async def _stop_calling(block: Block, project_id: int, outcome: str) -> None:
    """Nobody needs to call backers. Should the project go on one day, moderators can be asked again."""
    await block.waits.end(CALL_BACKERS, project_id, outcome)
    await block[Pitches].search_again(project_id)


async def _when_closed(block: Block, event: ProjectClosed, at: datetime) -> Sequence[Settled]:
    await _stop_calling(block, event.project_id, "project_closed")
    matches = await _alive_of_project(block, event.project_id)
    return await _close(block, matches, MatchEnd.PROJECT_CLOSED, at)


async def _when_completed(block: Block, event: ProjectCompleted, at: datetime) -> Sequence[Settled]:
    """What has led to a match stays as it is, contacts included, and is asked about no more. All else closes."""
    await _stop_calling(block, event.project_id, "project_completed")
    alive = await _alive_of_project(block, event.project_id)
    matched = [match for match in alive if match.pitch.matched]
    ids = [match.pitch.id for match in matched]
    await block.waits.end_all(MATCH, ids, "project_completed")
    await end_memoranda(block, ids, "project_completed")
    rest = [match for match in alive if not match.pitch.matched]
    return await _close(block, rest, MatchEnd.PROJECT_CLOSED, at)


async def _when_reopened(block: Block, event: ProjectReopened, at: datetime) -> Sequence[Settled]:
    """Matches that stand are asked about again, but for those that have led to a memorandum. What a take-down has
    closed is open again; a match that it has ended stays so, for the contacts were taken back.
    """
    said = await _open_again(block, event.project_id, event.closed_at, at) if event.closed_at else ()
    matches = await _alive_of_project(block, event.project_id)
    in_force = await block[Pitches].with_agreed_memorandum([match.pitch.id for match in matches])
    for match in matches:
        if match.waits_for_a_step and match.pitch.id not in in_force:
            await block.waits.begin(MATCH, match.pitch.id)
    return said


async def _open_again(block: Block, project_id: int, closed_at: datetime, at: datetime) -> Sequence[Settled]:
    """What was closed at that moment waits again, and from now on: interests for the project's people, other pitches
    for their backers, unless the project was on pause. A backer that may not act by now is left alone.
    """
    closed = [
        pitch.id
        for pitch, backer in await block[Pitches].of_project(project_id)
        if pitch.status is PitchStatus.CLOSED
        and pitch.decided_at is not None
        and abs(pitch.decided_at - closed_at) < _ONE_DEED
        and backer.verified
    ]
    were_interested = await block.waits.begun(INTEREST, closed)
    said: list[Settled] = []
    asked: list[Pitch] = []
    for match in (await matches_of(block, closed)).values():
        pitch, title = match.pitch, match.project.name
        pitch.reopen(interested=pitch.id in were_interested)
        if pitch.open_to_backer:
            if match.project.stage in TAKES_INTEREST:
                asked.append(pitch)
            continue
        await block.waits.begin(INTEREST, pitch.id, party_id=match.carrier.id)
        line = Text("settled-interest-again", {"title": title, "organization": name_of(match.backer)})
        said.append(Settled(match.carrier.id, line))
        said.append(Settled(match.backer.id, Text("settled-own-interest-again", {"title": title})))
    await ask_again(block, asked, at)
    return said


async def _depending_on_completion(block: Block, event: ProjectCompleted, _: datetime) -> Mapping[str, int]:
    """Matches stay."""
    alive = await _alive_of_project(block, event.project_id)
    return _count([match for match in alive if not match.pitch.matched])


async def _depending_on_project(
    block: Block, event: ProjectClosed | ProjectPaused, _: datetime
) -> Mapping[str, int]:
    return _count(await _alive_of_project(block, event.project_id))


async def _when_paused(block: Block, event: ProjectPaused, _: datetime) -> Sequence[Settled]:
    """What both sides have agreed on stays, and a yes can still be answered. Backers who have said it know of it. The
    others are asked nothing until the project goes on.
    """
    await _stop_calling(block, event.project_id, "project_paused")
    matches = await _alive_of_project(block, event.project_id)
    still_asked = [match.pitch for match in matches if match.pitch.open_to_backer]
    await end_asking(block, still_asked, "project_paused")
    return [
        Settled(match.backer.id, Text("settled-paused", {"title": match.project.name}))
        for match in matches
        if not match.pitch.open_to_backer
    ]


async def _when_resumed(block: Block, event: ProjectResumed, at: datetime) -> Sequence[Settled]:
    """Pitches wait for their backers again."""
    await ask_again(block, [match.pitch for match in await _alive_of_project(block, event.project_id)], at)
    return ()


async def _when_stopped(block: Block, event: OrganizationStopped, at: datetime) -> Sequence[Settled]:
    profile = await block[Backers].get_for_update(event.organization_id)
    if profile is not None:
        profile.paused = True
    matches = await _alive_of_organization(block, event.organization_id)
    return await _close(block, matches, MatchEnd.SIDE_STOPPED, at)


async def _depending_on_organization(
    block: Block, event: OrganizationStopped, _: datetime
) -> Mapping[str, int]:
    return _count(await _alive_of_organization(block, event.organization_id))


async def _pass_contact_on(block: Block, event: ContactChanged, _: datetime) -> Sequence[Settled]:
    """Give the new contact to the other sides of the matches that stand. This is the organisation's own deed."""
    said = []
    for match in await _alive_of_organization(block, event.organization_id):
        if match.pitch.matched:
            own, other = match.side(event.organization_id), match.opposite(event.organization_id)
            match.pitch.pass_on(match.kind_of_side(own.id), contact_now(own))
            line = Text("settled-contact", {"organization": name_of(own), "title": match.project.name})
            said.append(Settled(other.id, line))
    return said


async def _tell_hopeful_backers(block: Block, event: ProjectCorrected, _: datetime) -> Sequence[Settled]:
    """A project was corrected: backers that are interested or matched have said yes to other words."""
    return [
        Settled(backer.id, Text("settled-project-corrected"))
        for pitch, backer in await block[Pitches].of_project(event.project_id)
        if pitch.status in HOPEFUL
    ]


async def _tell_other_sides(block: Block, event: OrganizationRenamed, _: datetime) -> Sequence[Settled]:
    """An organisation is called otherwise: whoever has an interest or a match with it knows it by its former name."""
    matches = await matches_of(block, await block[Pitches].hopeful_of(event.organization_id))
    return [
        Settled(side.id, Text("settled-renamed-match", {"title": match.project.name}))
        for match in matches.values()
        if match.project.open_to_changes
        for side in match.sides
        if side.id != event.organization_id
    ]


WHEN_PROJECT_CLOSED = Touch(_when_closed, _depending_on_project)
WHEN_PROJECT_COMPLETED = Touch(_when_completed, _depending_on_completion)
WHEN_PROJECT_REOPENED = Touch(_when_reopened, nothing_depends)
WHEN_PROJECT_PAUSED = Touch(_when_paused, _depending_on_project)
WHEN_PROJECT_RESUMED = Touch(_when_resumed, nothing_depends)
WHEN_ORGANIZATION_STOPPED = Touch(_when_stopped, _depending_on_organization)
WHEN_CONTACT_CHANGED = Touch(_pass_contact_on, nothing_depends)
WHEN_PROJECT_CORRECTED = Touch(_tell_hopeful_backers, nothing_depends)
WHEN_ORGANIZATION_RENAMED = Touch(_tell_other_sides, nothing_depends)
