"""Two dialogs opened in the same moment are two."""

from aiogram_dialog.api.entities import Stack

from bot.handlers.intents import use_unique_ids
from bot.handlers.states import MenuScreens


def test_ids_of_dialogs_opened_in_one_second_differ() -> None:
    use_unique_ids()
    ids = {Stack(_id="").push(MenuScreens.main, None).id for _ in range(2_000)}
    assert len(ids) == 2_000
    assert max(map(len, ids)) <= 6
