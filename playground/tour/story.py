"""The story of the tour, chapter by chapter: an idea becomes a memorandum, a pitch without an answer goes on to the
next backer, participants get their reminders, and what does not come about ends with everybody told.
"""

from datetime import datetime, timedelta

from playground.people.client import PlaygroundClient
from playground.tour.cast import Cast
from playground.tour.chapters.endings import (
    KnownEnds,
    forget_last_representative,
    leave_interest_unanswered,
    let_match_come_to_nothing,
    let_sixty_days_pass,
    rename_organization,
    withdraw_with_a_meeting,
)
from playground.tour.chapters.meeting import agree_to_meet
from playground.tour.chapters.memorandum import bring_memorandum_into_force
from playground.tour.chapters.progress import carry_out
from playground.tour.chapters.project import introduce_backer, submit_project
from playground.tour.chapters.registration import register_akimat, register_business, register_ngo, say_hello
from playground.tour.chapters.reminders import remind_participants
from playground.tour.chapters.silence import pass_silence_on
from playground.tour.transcript import Transcript
from playground.tour.voice import Voice


async def play(
    client: PlaygroundClient, transcript: Transcript, opening: datetime, known_ends: KnownEnds
) -> None:
    """Play the whole story; its forum opens at `opening`. Raises `NotSeen` or `NoSuchButton` at the first step that
    goes wrong.
    """
    cast = await play_to_memorandum(client, transcript, opening)
    await carry_out(cast, transcript)
    await pass_silence_on(cast, client, transcript)
    emma = Voice(await client.person("Emma", last_name="Clarke", language_code="en"), transcript)
    await remind_participants(emma, cast.erlan, opening, transcript)
    await leave_interest_unanswered(cast, client, transcript)
    await let_match_come_to_nothing(cast, client, transcript)
    await rename_organization(cast, transcript)
    await withdraw_with_a_meeting(cast, (await client.now()).date() + timedelta(days=7), transcript)
    await forget_last_representative(cast, transcript)
    await let_sixty_days_pass(cast, client, known_ends, transcript)


async def play_to_memorandum(client: PlaygroundClient, transcript: Transcript, opening: datetime) -> Cast:
    """Play the part of the story with the four people of the demo only. The picture in the README shows its end."""
    cast = Cast({player.id: player for player in await client.people()}, transcript)
    await say_hello(cast, transcript)
    await register_ngo(cast, transcript)
    await register_business(cast, transcript)
    await register_akimat(cast, transcript)
    await submit_project(cast, transcript)
    await introduce_backer(cast, transcript)
    await agree_to_meet(cast, opening.date(), transcript)
    await bring_memorandum_into_force(cast, transcript)
    return cast
