"""Texts that seem to name a child by its surname, and those that do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.models.words import Text
from bot.understanding.children import names_a_child, parse_report
from bot.understanding.readings import AmbiguousError

NAMED = (
    "5 сынып оқушысы Алихан Серікұлы жеңді.",
    "Алихан Серік (9 жаста) бірінші орын алды.",
    "алия серікқызы 5 сынып оқушысы",
    "5 synyp oqushysy Alihan Serikuly",
    "Үйірмеге Нұрлан Сейітов, 10 жасар, келіп жүр.",
    "Алия Иванова, 9 лет, научилась читать.",
    "Ученица 3 «А» класса Алия И. выиграла.",
    "Девятилетняя Аружан Сейтова прочла стихи.",
    "Лучше всех выступил наш Ержан Омаров (7 класс).",
    "A pupil of class 5, Aliya Ivanova, has won.",
    "Our Timur Akhmetov, aged 9, has won.",
)
NOT_NAMED = (
    "Екі мектепте үйірме ашылды, 64 оқушы келіп жүр.",
    "Абай Құнанбаев атындағы мектептің 5 сынып оқушысы жеңді.",
    "5 сынып оқушысы Алихан жеңді.",
    "Открыли кружки в двух школах, ходят 64 ученика.",
    "Наш тренер Мария Петрова провела 12 занятий. Пришли 20 детей.",
    "В школе имени Абая Кунанбаева 5 класс получил ноутбуки.",
    "Мектеп Индер ауданында, 5 сынып дайын.",
    "Clubs have opened in two schools; 64 pupils attend.",
    "120 оқушы бағдарламалауды үйренді.",
)


@pytest.mark.parametrize("text", NAMED)
def test_a_child_that_is_named_is_asked_back_as_it_was_written(text: str) -> None:
    with pytest.raises(AmbiguousError, match="child-named") as asked:
        parse_report(f"  {text}", longest=1000, shortest=10)
    (reading,) = asked.value.readings
    assert (reading.meaning, reading.words) == (text, Text("button-leave-as-it-is"))


@pytest.mark.parametrize("text", NOT_NAMED)
def test_nobody_is_asked_back_for_what_names_no_child(text: str) -> None:
    assert parse_report(text, longest=1000, shortest=10) == text


@given(st.text("абвАБВоваева.,(5 9летжаскласс\n", max_size=1000))
def test_any_text_is_read_at_once(text: str) -> None:
    assert names_a_child(text) in (True, False)
