"""The chapters in which something does not come about, or changes: nobody waits in silence, and whoever relies on it is
told.
"""

import re
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import TypeAlias

from playground.people.client import PlaygroundClient
from playground.people.seen import NotSeen
from playground.tour.cast import Cast
from playground.tour.chapters.project import IDEA
from playground.tour.chapters.silence import TITLE
from playground.tour.dates import in_figures
from playground.tour.transcript import Transcript
from playground.tour.voice import PATIENCE

KnownEnds: TypeAlias = Callable[[], Awaitable[str]]
"""Asks the bot how everything ended that was asked of somebody, a line for each kind and one for all."""
SILENT_DAYS, STEP_DAYS = 60, 5
RENAMED = "Ымдау тілі орталығы"
AT = "11:00"


async def leave_interest_unanswered(cast: Cast, client: PlaygroundClient, transcript: Transcript) -> None:
    transcript.begin_chapter(
        "A backer's interest stays unanswered: reminded, called for, ended; all are told"
    )
    gulnur, nurbol, dana = cast.gulnur, cast.nurbol, cast.dana
    await nurbol.open_from_menu("Келген ұсыныстар", "Келген ұсыныстар:")
    await nurbol.press(TITLE, TITLE)
    await nurbol.press("Қызықты", "«Қызықты» деп жауап бердіңіз")
    asked_at = await client.now()
    await gulnur.see("қызығушылық білдірді")
    await transcript.move_clock(asked_at + timedelta(days=1), "a day without an answer")
    await gulnur.see("жауабыңызды күтіп отыр")
    await transcript.move_clock(asked_at + timedelta(days=5), "five days without an answer")
    await nurbol.see("Оларға модератор қоңырау шалады")
    await dana.see("НПО: позвонить")
    await dana.press("Звонки в НПО", "НПО, которым нужно позвонить")
    await dana.press("Голос", "хочет поддержать")
    await dana.press("Не дозвонились", f"«{TITLE}»: не дозвонились")
    await gulnur.see("хабарласа алмады")
    await transcript.move_clock(asked_at + timedelta(days=14), "two weeks without an answer")
    await nurbol.see("таныстыра алмадық")
    await gulnur.see("жауабыңызды ұзақ күтті")
    transcript.record_fact("the interest has ended, both sides know it, and the search goes on")


async def let_match_come_to_nothing(cast: Cast, client: PlaygroundClient, transcript: Transcript) -> None:
    transcript.begin_chapter("A late yes makes a match; it comes to nothing, and the search starts again")
    gulnur, erlan = cast.gulnur, cast.erlan
    received = await erlan.open_from_menu("Предложения нам", "Предложения нам:")
    pitch = await erlan.press_on(received, f"⌛ {TITLE}", "Срок ответа истёк")
    await erlan.press_on(pitch, "Интересно", "Вы ответили «интересно»")
    await gulnur.see(re.compile("Каспий Диагностика.*қызығушылық білдірді", re.DOTALL))
    await gulnur.press("Иә, таныстырыңыз", "келістіңіз")
    await erlan.see("+77015550101")
    met_at = await client.now()
    await transcript.move_clock(met_at + timedelta(days=10), "ten days after they were introduced")
    how = re.compile(f"{TITLE}.*жұмыс қалай жүріп жатыр", re.DOTALL)
    await gulnur.see(how)
    await erlan.see("как идут дела?")
    await gulnur.press("Нәтиже болмады", "неге нәтиже болмады")
    await gulnur.press("Сай келмеді", "Мәзір")
    await erlan.see("Контакты снова скрыты")
    transcript.record_fact("both contacts are hidden again, and the project seeks support as before")


async def rename_organization(cast: Cast, transcript: Transcript) -> None:
    transcript.begin_chapter(
        "A verified organisation takes another name: a moderator decides, its partners hear"
    )
    gulnur, erlan, dana = cast.gulnur, cast.erlan, cast.dana
    await gulnur.open_from_menu("Ұйымдарым", "Ұйымдарым")
    await gulnur.press("Естімейтіндер үні", "Естімейтіндер үні")
    await gulnur.press("Түзету", "Нені")
    await gulnur.press("Қазақша атауы", "қазақша атауын")
    await gulnur.say(RENAMED, "Әлі шешілген жоқ")
    await dana.see("1 правка на проверке")
    await dana.press("Изменения", "Изменения ждут проверки: 1")
    await dana.press("Голос неслышащих", RENAMED)
    await dana.press("Принять", "принято")
    await gulnur.see("Өзгеріс қабылданды")
    await erlan.see("теперь называется")


async def withdraw_with_a_meeting(cast: Cast, on: date, transcript: Transcript) -> None:
    transcript.begin_chapter(
        "A project is withdrawn while a meeting stands: said before, told once, called off"
    )
    gulnur, erlan = cast.gulnur, cast.erlan
    await gulnur.open_from_menu("Жобаларым", "Жобаларым")
    await gulnur.open_line(IDEA.title, IDEA.title)
    await gulnur.press("Қолдаушылар", "Қызығушылық білдіргендер")
    await gulnur.press("Каспий Диагностика", "+77025550202")
    await gulnur.press("Кездесу ұсыну", "қай күні")
    await gulnur.say(in_figures(on), "сағат нешеде")
    await gulnur.press(AT, "Қайда кездесесіздер")
    await gulnur.press("Телефон арқылы", "Қосып айтарыңыз")
    await gulnur.say("Кесте туралы сөйлесейік.", "Тексеріп шығыңыз")
    await gulnur.press("Ұсынысты жіберу", "жауабын күтіп отырмыз")
    await erlan.see("предлагает встретиться")
    await erlan.press("Подходит", "О встрече договорились")
    await gulnur.open_from_menu("Жобаларым", "Жобаларым")
    await gulnur.open_line(IDEA.title, IDEA.title)
    await gulnur.press("Кері алу", "1 кездесу")
    await gulnur.press("Түсініктемесіз кері алу", "Қолдаушыларға көрсетілмейді")
    file = await erlan.player.download(await erlan.see("отзывает проект"))
    if b"METHOD:CANCEL" not in file:
        raise NotSeen(f"the meeting is not cancelled in the calendar: {file[:200]!r}")
    transcript.record_fact(
        "the other side hears of it in one message, whose file takes the meeting out of a calendar"
    )


async def forget_last_representative(cast: Cast, transcript: Transcript) -> None:
    transcript.begin_chapter(
        "The last representative asks to be forgotten: what hangs on it, and who is told"
    )
    gulnur, erlan, dana = cast.gulnur, cast.erlan, cast.dana
    await gulnur.say("/forget", "басқа өкілі жоқ 1 ұйым")
    await gulnur.press("Өшіру", "Деректеріңіз өшірілді")
    await erlan.see("больше нет представителей")
    await dana.see("без представителя")


async def let_sixty_days_pass(
    cast: Cast, client: PlaygroundClient, known_ends: KnownEnds, transcript: Transcript
) -> None:
    transcript.begin_chapter(
        "Sixty days of nobody doing anything: all has ended, or it is known who is waited for"
    )
    began = await client.now()
    for days in range(STEP_DAYS, SILENT_DAYS + 1, STEP_DAYS):
        await transcript.move_clock(began + timedelta(days=days), f"{days} days of silence")
        await cast.dana.player.settled(PATIENCE)
    lines = (await known_ends()).splitlines()
    open_ones = [line for line in lines if not line.endswith("silent 0")]
    if len(open_ones) != 1:
        raise NotSeen(f"something waits in silence: {open_ones}")
    for line in lines:
        transcript.record_fact(line)
