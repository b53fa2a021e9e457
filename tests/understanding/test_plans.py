"""Lines of an action plan, typed."""

from datetime import date

import pytest

from bot.models.memoranda import PlanItem
from bot.understanding.plans import parse_plan_item
from bot.use_cases.kernel.errors import InvalidValueError

TODAY = date(2027, 3, 1)


@pytest.mark.parametrize(
    "line",
    [
        "Ноутбук сатып алу; 01.09.2027; Болашақ кілті",
        "  Ноутбук сатып алу ;1.9.2027;Болашақ кілті ;",
        "Ноутбук сатып алу; 1 қыркүйек 2027; Болашақ кілті",
        "Ноутбук сатып алу; 2027-09-01; Болашақ кілті",
    ],
)
def test_a_line_of_the_plan(line: str) -> None:
    item = parse_plan_item(line, TODAY)
    assert item == PlanItem("Ноутбук сатып алу", date(2027, 9, 1), "Болашақ кілті")
    assert PlanItem.loaded(item.stored()) == item


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("", "plan-item-parts"),
        ("Ноутбук сатып алу", "plan-item-parts"),
        ("Ноутбук; 01.09.2027", "plan-item-parts"),
        ("Ноутбук; 01.09.2027; Біз; тағы", "plan-item-parts"),
        ("Ноутбук; кейінірек; Біз", "date-not-understood"),
        ("Ноутбук; 31.02.2028; Біз", "date-impossible"),
        ("Ноутбук; 28.02.2027; Біз", "date-too-early"),
        ("Ноутбук; 01.09.2047; Біз", "date-too-late"),
        ("😀; 01.09.2027; Біз", "text-no-letters"),
        ("Ноутбук; 01.09.2027; 🙂", "text-no-letters"),
        ("а" * 301 + "; 01.09.2027; Біз", "text-too-long"),
    ],
)
def test_a_line_that_cannot_be_read(line: str, code: str) -> None:
    with pytest.raises(InvalidValueError, match=code):
        parse_plan_item(line, TODAY)
