"""The forum comes near, and the bot reminds in time everybody who wants to be there."""

from datetime import timedelta

from playground.story.acts import Chapter, Step, clock
from playground.story.cast import EMMA, ERLAN
from playground.story.chapters.meet import hello
from playground.story.words import Text, same

REMINDED_BEFORE = timedelta(minutes=15)
EVENING_BEFORE = timedelta(hours=14, minutes=30)
"""From 19:00 on the evening before to the first session at 09:30."""
MEETING_AT = same("15:00–")

FORUM = Chapter(
    "forum",
    Text("Форум", "Форум", "The forum"),
    Text(
        "Ағылшынша сөйлейтін қатысушы сессияны белгілейді. Бот кешке де, басталарға 15 минут қалғанда да еске "
        "салады.",
        "Участница, которая говорит по-английски, отмечает сессию. Бот напоминает вечером и за 15 минут.",
        "A participant who speaks English stars a session. The bot reminds her on the evening before and 15 "
        "minutes ahead.",
    ),
    (
        Step(
            "hello-emma",
            Text("Emma сәлемдеседі", "Emma здоровается", "Emma says hello"),
            Text(
                "Форумға ұйымсыз да келуге болады.",
                "На форум можно прийти и без организации.",
                "Nobody needs an organisation to come to the forum.",
            ),
            hello(EMMA),
        ),
        Step(
            "star",
            Text("Emma сессияны белгілейді", "Emma отмечает сессию", "Emma stars a session"),
            Text(
                "Тіркелді, бағдарламаны ашты, керегін белгіледі.",
                "Записалась, открыла программу, отметила нужное.",
                "She registers, opens the programme and stars what she wants to see.",
            ),
            (
                EMMA.open_menu(),
                EMMA.press("menu-forum", "forum-not-registered"),
                EMMA.press("button-register-forum", "forum-registered"),
                EMMA.press("button-agenda", "agenda-title"),
                EMMA.open_line(same("09:30"), "session-kind-ceremony"),
                EMMA.press("button-star", "session-state-starred"),
            ),
        ),
        Step(
            "evening",
            Text("Кешке еске салады", "Вечером приходит напоминание", "A reminder on the evening before"),
            Text(
                "Emma сессиясын, Ерлан кездесуін ұмытпайды.",
                "Emma не забудет сессию, Ерлан – встречу.",
                "Emma will not forget her session, nor Ерлан his meeting.",
            ),
            (
                clock(lambda calendar: calendar.opening - EVENING_BEFORE),
                EMMA.see("day-ahead"),
                ERLAN.see("day-ahead", MEETING_AT),
            ),
            ends=(EMMA.see("day-ahead"),),
        ),
        Step(
            "soon",
            Text("15 минут бұрын тағы бір рет", "И ещё раз за 15 минут", "And again 15 minutes ahead"),
            Text(
                "Екі рет те уақытында келді.",
                "Оба пришли вовремя.",
                "Both reminders came in time.",
            ),
            (
                clock(lambda calendar: calendar.opening - REMINDED_BEFORE),
                EMMA.see("reminder-soon"),
                EMMA.press("action-going", "reminder-going", on=("reminder-soon",)),
            ),
            ends=(EMMA.see("reminder-soon"),),
        ),
    ),
)
