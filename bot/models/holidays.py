"""The days off that the law gives, as the package `holidays` knows them: domain data that comes with its releases."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType


class Holiday(StrEnum):
    """Why a day is off. `MOVED` is off instead of a holiday at a weekend, or instead of a weekend that is worked.

    `SACRIFICE_EXPECTED` follows the moon, and its date is computed until it is announced.
    """

    NEW_YEAR = "new-year"
    CHRISTMAS = "christmas"
    WOMEN = "women"
    CONSTITUTION = "constitution"
    NAURYZ = "nauryz"
    UNITY = "unity"
    DEFENDERS = "defenders"
    VICTORY = "victory"
    CAPITAL = "capital"
    SACRIFICE = "sacrifice"
    SACRIFICE_EXPECTED = "sacrifice-expected"
    REPUBLIC = "republic"
    INDEPENDENCE = "independence"
    MOVED = "moved"
    OTHER = "other"
    """One that the package has begun to name since then."""

    @classmethod
    def _missing_(cls, _: object) -> "Holiday":
        return cls.OTHER


@dataclass(frozen=True, slots=True)
class LawfulDay:
    """What the law says of a day that differs from its weekday."""

    works: bool
    holiday: Holiday | None = None


_LANGUAGE = "kk"
_EXPECTED = " (бағаланған)"
_INSTEAD_OF_A_WEEKEND = "Демалыс күні"
_NAMES = MappingProxyType(
    {
        "Жаңа жыл": Holiday.NEW_YEAR,
        "Православиелік Рождество": Holiday.CHRISTMAS,
        "Халықаралық әйелдер күні": Holiday.WOMEN,
        "Қазақстан Республикасының Конституциясы күні": Holiday.CONSTITUTION,
        "Наурыз мейрамы": Holiday.NAURYZ,
        "Қазақстан халқының бірлігі мерекесі": Holiday.UNITY,
        "Отан Қорғаушы күні": Holiday.DEFENDERS,
        "Жеңіс күні": Holiday.VICTORY,
        "Астана күні": Holiday.CAPITAL,
        "Құрбан айт": Holiday.SACRIFICE,
        "Қазақстан Республикасы күні": Holiday.REPUBLIC,
        "Республика күні": Holiday.REPUBLIC,
        "Тәуелсіздік күні": Holiday.INDEPENDENCE,
    }
)
"""By the names that the package uses. It has none in Russian, so all of ours stand in the locale files."""


def lawful_days(year: int) -> Mapping[date, LawfulDay]:
    """The days of a year that differ from their weekday by law, moved ones included.

    The first call loads the package: nearly half a second, and 44 MB. So it is made by a thread, and by those alone who
    need the law itself: the daily seeding, and an administrator who changes a day.
    """
    from holidays.countries.kazakhstan import Kazakhstan  # noqa: PLC0415 - see above

    years = (year, year + 1)  # for a day of next January, one of this December may be worked
    law = Kazakhstan(years=years, language=_LANGUAGE)
    unmoved = Kazakhstan(years=years, language=_LANGUAGE, observed=False)
    off = {day: LawfulDay(works=False, holiday=_holiday(unmoved.get_list(day))) for day in law}
    worked = {day: LawfulDay(works=True) for day in law.weekend_workdays}
    return {day: lawful for day, lawful in (off | worked).items() if day.year == year}


def _holiday(names: Sequence[str]) -> Holiday:
    """By what the package calls the day as it would be if nothing were moved away from a weekend."""
    if not names or names[0].startswith(_INSTEAD_OF_A_WEEKEND):
        return Holiday.MOVED
    name = names[0].removesuffix(_EXPECTED)
    holiday = _NAMES.get(name, Holiday.OTHER)
    expected = holiday is Holiday.SACRIFICE and name != names[0]
    return Holiday.SACRIFICE_EXPECTED if expected else holiday
