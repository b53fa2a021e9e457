"""Months, weekdays and stretches of time by their names in three languages, folded (`signs.evened`)."""

from typing import Final

from bot.understanding.signs import bare, bare_words

_SHORTEST = 3
"""Letters by which a month is known: "нау", "сен", "Oct"."""
_ENDING_LONGEST = 5


def _stems(*names: str) -> tuple[tuple[str, int], ...]:
    """Each name with its number, counted from 0."""
    return tuple((bare(name), number) for number, alike in enumerate(names) for name in alike.split())


_MONTHS: Final = _stems(
    "қаңтар январ january",
    "ақпан феврал february",
    "наурыз март march",
    "сәуір апрел april",
    "мамыр май мая may",
    "маусым июн june",
    "шілде июл july",
    "тамыз август august",
    "қыркүйек сентябр september",
    "қазан октябр october",
    "қараша ноябр november",
    "желтоқсан декабр december",
)
"""As far as the endings leave them alone."""
_MONTH_ENDINGS: Final = bare_words(
    "а я ь е у ю ем ом ы і да де та те ның нің дың дің тың тің ға ге қа ке ында інде дан ден тан тен"
) | {""}
_WEEKDAYS: Final = _stems(
    "дүйсенбі dujsenbi понедельник monday",
    "сейсенбі sejsenbi вторник tuesday",
    "сәрсенбі среда среду среды wednesday",
    "бейсенбі bejsenbi четверг thursday",
    "жұма пятниц friday",
    "сенбі суббот saturday",
    "жексенбі воскресен sunday",
)
_WEEKDAYS_IN_SHORT: Final = dict(
    _stems("дс пн mon", "сс вт tue tues", "ср wed", "бс чт thu thurs", "жм пт fri", "сб sat", "вс жс sun")
)

DAYS: Final = bare_words("день дня дней дни күннен күн days day")
FORTNIGHTS: Final = bare_words("fortnight fortnights")
WEEKS: Final = bare_words("неделю недели неделе недель аптадан аптада аптаның апта weeks week")
MONTHS: Final = bare_words(
    "месяц месяца месяце месяцев айдан айға ай айдың айлық айлыққа мес months month mo mos"
)
YEARS: Final = bare_words("год года лет году годом г жылдан жылға жыл жылы жылғы жылдың жылды ж years year")
HALVES_OF_A_YEAR: Final = bare_words("полгода полугода")
NEXT: Final = bare_words(
    "следующий следующую следующее следующей следующего следующая следующем будущего будущем след келесі next"
)
THIS: Final = bare_words(
    "этот эту это этой этого этом текущего текущем ближайший ближайшую ближайшее осы таяу this"
)
END: Final = bare_words("конец конца концу конце соңы соңында соңына аяғы аяғында аяғына end")


def month_of(word: str) -> int | None:
    """The number of the month that the folded word names, whole or in short, with or without an ending."""
    for stem, number in _MONTHS:
        if (word.startswith(stem) and word.removeprefix(stem) in _MONTH_ENDINGS) or (
            len(word) >= _SHORTEST and stem.startswith(word)
        ):
            return number + 1
    return None


def weekday_of(word: str) -> int | None:
    """0 for Monday to 6 for Sunday."""
    if word in _WEEKDAYS_IN_SHORT:
        return _WEEKDAYS_IN_SHORT[word]
    return next((number for stem, number in _WEEKDAYS if _begins_with(word, stem)), None)


def _begins_with(word: str, stem: str) -> bool:
    return word.startswith(stem) and len(word) - len(stem) <= _ENDING_LONGEST
