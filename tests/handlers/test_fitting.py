"""How many buttons stand side by side, and numbers below a list."""

import pytest
from aiogram.types import InlineKeyboardButton

from bot.handlers.widgets.fitting import fitted
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.numbered import Numbered
from tests.handlers.preview import FakeManager


@pytest.mark.parametrize(
    ("labels", "width", "rows"),
    [
        (["Назад", "Дальше", "Позже"], 3, [3]),
        (["Назад", "Пропустить", "Позже"], 3, [2, 1]),
        (["← Назад", "Пропустить", "Заполнить позже"], 3, [2, 1]),
        (["область Абай", "Западно-Казахстанская область", "область Жетісу"], 2, [1, 1, 1]),
        (["📅 Форум", "📜 Меморандумы", "🌐 Язык"], 2, [2, 1]),
        (["1", "2", "3", "5", "10"], 5, [5]),
        ([], 2, []),
    ],
)
def test_a_row_holds_what_its_labels_allow(labels: list[str], width: int, rows: list[int]) -> None:
    buttons = [InlineKeyboardButton(text=text, callback_data=text) for text in labels]
    keyboard = fitted(buttons, width)
    assert [len(row) for row in keyboard] == rows
    assert [button for row in keyboard for button in row] == buttons


@pytest.mark.parametrize(
    ("items", "rows"), [(0, []), (1, [1]), (5, [5]), (6, [3, 3]), (7, [4, 3]), (8, [4, 4])]
)
async def test_numbers_stand_in_even_rows(items: int, rows: list[int]) -> None:
    numbers = Numbered("one", "all", _press)
    manager = FakeManager()
    options = [Option(str(10 + place), "…") for place in range(items)]
    keyboard = await numbers.render_keyboard({"all": options}, manager)
    assert [len(row) for row in keyboard] == rows
    assert [button.text for row in keyboard for button in row] == [str(n + 1) for n in range(items)]


async def _press(*_: object) -> None: ...
