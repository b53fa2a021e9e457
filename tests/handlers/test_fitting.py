"""How many buttons stand side by side."""

import pytest
from aiogram.types import InlineKeyboardButton

from bot.handlers.widgets.fitting import fitted


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
