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


@pytest.mark.parametrize(
    "line",
    [
        "Ноутбук, үстел алу, 01.09.2027, Болашақ кілті",
        "Ноутбук, үстел алу - 1-қыркүйек - Болашақ кілті",
        "Ноутбук, үстел алу — 1 қыркүйек 2027 — Болашақ кілті",
        "Ноутбук, үстел алу | 01.09.2027 | Болашақ кілті",
        "Ноутбук, үстел алу|01.09.2027г.|Болашақ кілті",
        "Ноутбук, үстел алу；01.09.2027；Болашақ кілті",
    ],
)
def test_other_signs_between_the_parts(line: str) -> None:
    assert parse_plan_item(line, TODAY) == PlanItem("Ноутбук, үстел алу", date(2027, 9, 1), "Болашақ кілті")


@pytest.mark.parametrize(
    "line",
    [
        "Ноутбук, 12, Болашақ кілті",
        "Ноутбук, үстел, орындық",
        "01.09.2027, Болашақ кілті",
        "Ноутбук, 1 қыркүйек, 2 қазан, Болашақ кілті",
        "Ноутбук-1 қыркүйек-Болашақ",
    ],
)
def test_where_no_part_is_plainly_the_day_the_signs_are_told(line: str) -> None:
    with pytest.raises(InvalidValueError, match="plan-item-parts"):
        parse_plan_item(line, TODAY)


def test_a_day_between_other_signs_is_still_bounded() -> None:
    with pytest.raises(InvalidValueError, match="date-too-early"):
        parse_plan_item("Ноутбук, 28.02.2027, Біз", TODAY)
