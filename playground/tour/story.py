"""The story of the tour, chapter by chapter: an idea becomes a memorandum, a pitch without an answer goes on to the
next backer, and participants get their reminders.
"""

from datetime import datetime

from playground.people.client import PlaygroundClient
from playground.tour.cast import Cast
from playground.tour.chapters.meeting import agree_to_meet
from playground.tour.chapters.memorandum import bring_memorandum_into_force
from playground.tour.chapters.project import introduce_backer, submit_project
from playground.tour.chapters.registration import register_akimat, register_business, register_ngo, say_hello
from playground.tour.chapters.reminders import remind_participants
from playground.tour.chapters.silence import pass_silence_on
from playground.tour.transcript import Transcript
from playground.tour.voice import Voice


async def play(client: PlaygroundClient, transcript: Transcript, opening: datetime) -> None:
    """Play the whole story; its forum opens at `opening`. Raises `NotSeen` or `NoSuchButton` at the first step that
    goes wrong.
    """
    cast = await play_to_memorandum(client, transcript, opening)
    await pass_silence_on(cast, client, transcript)
    emma = Voice(await client.person("Emma", last_name="Clarke", language_code="en"), transcript)
    await remind_participants(emma, cast.erlan, opening, transcript)


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
