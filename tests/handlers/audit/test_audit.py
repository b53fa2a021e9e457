"""The log as an administrator reads it: pages, kinds, the way back."""

from datetime import date

import pytest

from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.presenting.translator import Translator
from bot.use_cases.people.barring import BarPerson, LiftBar
from bot.use_cases.working_days.editing import SetWorkingDay
from playground.people.client import Player
from tests.handlers.service import Service


@pytest.fixture
def t(service: Service, language: Language) -> Translator:
    return service.speaks(language)


@pytest.fixture
async def boss(service: Service, language: Language) -> Player:
    return await service.staff(StaffRole.ADMINISTRATOR, language=language, name="Дана Омар")


@pytest.mark.every_language
async def test_the_newest_comes_first_and_pages_turn(service: Service, boss: Player, t: Translator) -> None:
    other = await service.participant(language=t.language, name="Ерлан Мұқан")
    for _ in range(5):
        await service.perform(boss, BarPerson, other.id, "Жарнама таратқан")
        await service.perform(boss, LiftBar, other.id)
    await service.perform(boss, SetWorkingDay, date(2026, 12, 5), works=True)
    await boss.press(t.plain("menu-audit"))
    page = await boss.sees(t.plain("audit-working-day-worked"))
    assert page.text.index(t.plain("audit-working-day-worked")) < page.text.index(
        t.plain("audit-person-lift-bar")
    )
    assert t.plain("audit-withheld") in page.text
    assert "Дана Омар" in page.text
    assert "Ерлан Мұқан" in page.text
    assert "Жарнама" not in page.text
    await boss.press("›")
    await boss.settled()
    assert t.plain("audit-working-day-worked") not in boss.screen.text
    await boss.press(t.plain("button-audit-kind"))
    await boss.sees(t.plain("audit-kinds"))
    await boss.press(t.plain("audit-kind-working-day"))
    page = await boss.sees(t.plain("audit-working-day-worked"))
    assert t.plain("audit-person-bar") not in page.text
    await boss.press(t.plain("button-audit-kind"))
    await boss.press(t.plain("audit-kind-fair"))
    await boss.sees(t.plain("audit-empty"))
    await boss.press(t.plain("button-audit-kind"))
    await boss.press(t.plain("button-back"))
    await boss.sees(t.plain("audit-empty"))
    await boss.press(t.plain("button-back"))
    await boss.settled()
    assert t.plain("menu-audit") in boss.screen.labels


@pytest.mark.real_time
@pytest.mark.parametrize("role", [StaffRole.MODERATOR, StaffRole.ORGANISER, None])
async def test_nobody_else_is_offered_it(
    service: Service, language: Language, role: StaffRole | None
) -> None:
    t = service.speaks(language)
    person = await (service.staff(role, language=language) if role else service.participant(language))
    assert t.plain("menu-audit") not in person.screen.labels
