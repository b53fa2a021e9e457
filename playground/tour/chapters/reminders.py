"""The last chapter: the forum comes near, and the bot reminds in time everybody who wants to be there."""

from datetime import datetime, timedelta

from playground.tour.chapters.meeting import AT
from playground.tour.steps.first_contact import agree
from playground.tour.transcript import Transcript
from playground.tour.voice import Voice

REMINDED_BEFORE = timedelta(minutes=15)
EVENING_BEFORE = timedelta(hours=14, minutes=30)
"""From 19:00 on the evening before to the first session at 09:30."""


async def remind_participants(emma: Voice, erlan: Voice, start: datetime, transcript: Transcript) -> None:
    transcript.begin_chapter(
        "A participant stars a session of the forum and is reminded, in English; so are those who meet"
    )
    await agree(emma)
    await emma.press("I am", "Menu")
    await emma.press("Forum", "not registered yet")
    await emma.press("Register", "You are registered")
    await emma.press("Open the programme", "Programme")
    opening = await emma.open_line("09:30", "Ceremony")
    await emma.press("Star", "You have starred this session")
    await transcript.move_clock(start - EVENING_BEFORE, "the evening before")
    await emma.see("Your plan for")
    await erlan.see(f"{AT}–")
    await transcript.move_clock(start - REMINDED_BEFORE, "15 minutes ahead")
    await emma.see("In 15 minutes:")
    await emma.press("I'm going", "you are going")
    session = opening.text.splitlines()[0]
    transcript.record_fact(f"both reminders of {session} came in time, and the one of the meeting")
