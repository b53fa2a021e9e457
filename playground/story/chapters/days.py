"""Sixty days of nobody doing anything: all has ended, or it is known who is waited for."""

from datetime import datetime, timedelta

from playground.story.acts import Chapter, Step, clock
from playground.story.dates import Calendar
from playground.story.words import Text

SILENT_DAYS, STRIDE_DAYS = 60, 5
STEP = "sixty-days"


def _after_all_else(calendar: Calendar) -> datetime:
    """The end of the silence, counted from the last thing that anybody did."""
    others = [at for step, at in calendar.moments.items() if step != STEP]
    return max(others, default=calendar.now) + timedelta(days=SILENT_DAYS)


DAYS = Chapter(
    "days",
    Text("Алпыс күннен кейін", "Через шестьдесят дней", "Sixty days later"),
    Text(
        "Алпыс күн бойы ешкім ештеңе істемейді. Сонда да әр сұраудың немен біткені белгілі.",
        "Шестьдесят дней никто ничего не делает. И всё же известно, чем кончилась каждая просьба.",
        "Sixty days pass in which nobody does anything. Still it is known how everything ended that was asked.",
    ),
    (
        Step(
            STEP,
            Text("Алпыс күн өтеді", "Проходит шестьдесят дней", "Sixty days pass"),
            Text(
                "Бәрі аяқталды немесе кімді күтіп тұрғаны белгілі. Қорытындысы – есеп кітабында.",
                "Всё либо завершено, либо известно, кого ждут. Итог – в журнале.",
                "Everything has ended, or it is known who is waited for. The ledger shows it.",
            ),
            (clock(_after_all_else, STRIDE_DAYS),),
        ),
    ),
)
