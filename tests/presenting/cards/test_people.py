"""People in words."""

import pytest

from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.presenting.cards.people import staff_line
from bot.use_cases.people.staff import StaffMember
from tests.presenting.cards.reading import HOSTILE, read_everywhere, speaks


def test_a_member_of_staff_with_every_role() -> None:
    member = StaffMember(1, "Дана Омар", frozenset(StaffRole))
    assert staff_line(speaks(Language.ENGLISH), member) == "Дана Омар: administrator, moderator, organiser"


@pytest.mark.parametrize("language", Language, ids=str)
def test_own_words_stay_words(language: Language) -> None:
    member = StaffMember(1, HOSTILE, frozenset({StaffRole.MODERATOR}))
    (line,) = read_everywhere(lambda t: staff_line(t, member), language)
    assert line.startswith(f"{HOSTILE}: ")
