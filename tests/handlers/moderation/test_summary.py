"""Each line of the staff's summary has a button, and each button opens a screen for everybody who reads the line."""

import pytest

from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.waits import WaitsFor
from bot.use_cases.moderation.briefing import LINES
from bot.wiring.registry import registry
from tests.handlers.service import ADMINISTRATOR, Service

READERS = {
    WaitsFor.MODERATORS: (StaffRole.MODERATOR, StaffRole.ADMINISTRATOR),
    WaitsFor.ADMINISTRATORS: (StaffRole.ADMINISTRATOR,),
}
"""Administrators read of moderators' queues what is overdue."""


def test_each_line_tells_of_a_kind_of_wait_for_staff() -> None:
    of_staff = {kind.name for kind in registry().waits.values() if kind.waits_for in READERS}
    assert set(LINES) == of_staff


@pytest.mark.parametrize(
    ("kind", "role"), [(kind, role) for kind in LINES for role in READERS[registry().waits[kind].waits_for]]
)
async def test_its_button_opens_a_screen(service: Service, kind: str, role: StaffRole) -> None:
    person = await service.staff(role)
    menu = person.screen
    answer = await person.press_data(menu, LINES[kind].opens.data)
    await person.settled()
    assert (answer or {"text": ""})["text"] in {None, ""}
    opened = person.screen
    assert (opened.id, opened.text) != (menu.id, menu.text)
    if LINES[kind].opens.name != "open-menu":  # what is done at the command line leads to no queue
        assert service.speaks(Language.KAZAKH).plain("button-back") in opened.labels


async def test_an_administrator_of_the_settings_reads_what_is_overdue(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    named = await service.client.person("Айна", id=ADMINISTRATOR, language_code="kk")
    await service.introduce(named, Language.KAZAKH, "Айна")
    await service.menu(named)
    _, organization_id = await service.representative(verified=False)
    async with service.storage() as uow:
        waits = await uow.waits.of("organization-verification", [organization_id])
        waits[organization_id].overdue = True
        await uow.commit()
    await service.ticked()
    await named.press(t.plain("action-open-verification"))
    await named.sees("1")
