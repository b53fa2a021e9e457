"""The chapter in which the two sides of a match agree to meet, at the forum where they will both be."""

from datetime import date

from playground.people.seen import NotSeen
from playground.tour.cast import Cast
from playground.tour.dates import in_figures
from playground.tour.transcript import Transcript

AT = "15:00"


async def agree_to_meet(cast: Cast, on: date, transcript: Transcript) -> None:
    transcript.begin_chapter("They agree to meet at the forum: a proposal, a yes, a file for each calendar")
    gulnur, erlan = cast.gulnur, cast.erlan
    await gulnur.press("Кездесу ұсыну", "қай күні")
    await gulnur.say(in_figures(on), "сағат нешеде")
    await gulnur.press(AT, "Қайда кездесесіздер")
    await gulnur.press("Форумда", "Қосып айтарыңыз")
    await gulnur.say("Емханалардың тізімін ала келемін.", "Тексеріп шығыңыз")
    await gulnur.press("Ұсынысты жіберу", "жауабын күтіп отырмыз")
    await erlan.see("предлагает встретиться")
    await erlan.press("Подходит", "О встрече договорились")
    for side, words in ((gulnur, "Кездесу келісілді"), (erlan, "О встрече договорились")):
        file = await side.player.download(await side.player.sees(words))
        if not file.startswith(b"BEGIN:VCALENDAR"):
            raise NotSeen(f"the meeting is no calendar file: {file[:20]!r}")
    transcript.record_fact("both sides have the meeting for their calendars")
