"""Two dialogs opened in the same moment are two."""

from importlib.metadata import version

from aiogram_dialog.api.entities import Stack, stack

from bot.handlers.intents import use_our_ids
from bot.handlers.states import MenuScreens
from bot.use_cases.kernel.replies import Replies, replying

DRAWN = 2_000
SECONDS = 5
"""More than drawing them takes."""


def test_ids_of_dialogs_opened_in_one_second_differ() -> None:
    use_our_ids()
    ids = {Stack(_id="").push(MenuScreens.main, None).id for _ in range(DRAWN)}
    assert len(ids) == DRAWN
    assert max(map(len, ids)) <= 6


def test_ids_are_the_same_when_an_update_is_handled_again() -> None:
    use_our_ids()

    def opened(update_id: int) -> list[str]:
        with replying(Replies(7, update_id)):
            return [Stack(_id="").push(MenuScreens.main, None).id for _ in range(3)]

    ids = [opened(number) for number in range(1, 301)]
    assert ids == [opened(number) for number in range(1, 301)]
    assert len({one for several in ids for one in several}) == 900
    assert max(len(one) for several in ids for one in several) <= 6


def test_the_library_still_makes_ids_that_collide() -> None:
    """`intents.use_our_ids` replaces a function inside aiogram-dialog.

    When this fails, look at `new_id` in its `api/entities/stack.py`: if ids no longer come from the second and one of
    a hundred numbers, delete `bot/handlers/intents.py`; else see that `Stack.push` still calls `new_id` by its name
    in that module, and write the new version here.
    """
    assert version("aiogram-dialog").startswith("2.6.")
    ids = {stack.id_to_str(stack.new_int_id()) for _ in range(DRAWN)}
    assert len(ids) <= 100 * SECONDS
