"""What an earlier version froze is read as it was confirmed, and stays as it is stored."""

import copy
from datetime import UTC, date, datetime
from typing import Any

from pydantic import TypeAdapter

from bot.use_cases.memoranda.document import LocalizedText
from bot.use_cases.memoranda.freezing import FrozenMemorandum
from bot.use_cases.memoranda.frozen_before import upgraded

CODEC: TypeAdapter[FrozenMemorandum] = TypeAdapter(FrozenMemorandum)
NAME = {"kk": "«Жем» ЖШС", "ru": "ТОО «Жем»", "en": "", "legal_form": "llp"}


def _party(side: str, intentions: str) -> dict[str, Any]:
    return {
        "side": side,
        "name": {"kk": "«Жем» ЖШС", "ru": "ТОО «Жем»"},
        "address": {"kk": "Атырау облысы, Индер", "ru": "Атырауская область, Индер"},
        "signatory": "Айгерім Сәрсен",
        "position": {"kk": "Директор", "ru": "Директор"},
        "authority": {"kk": "Жарғы", "ru": "Устав"},
        "intentions": intentions,
        "bin": "140940023346",
        "acknowledged_at": None,
    }


STORED: dict[str, Any] = {
    "document": {
        "title": {"kk": "Ынтымақтастық туралы меморандум", "ru": "Меморандум о сотрудничестве"},
        "place": {"kk": "Атырау облысы, Индер", "ru": "Атырауская область, Индер"},
        "dated": "2026-10-05",
        "level": "regional",
        "project_title": "Ауыл үйірмелері",
        "parties": [_party("ngo", "Үйірме ашу\n\nесеп беру"), _party("business", "")],
        "number": None,
        "aims": [{"kk": "Дағдыларды дамыту.", "ru": "Дағдыларды дамыту."}],
        "areas": [{"kk": "жастар саясаты", "ru": "молодёжная политика"}],
        "plan": [
            {"action": "Топ жинау", "coordinator": "Айгерім", "starts_on": None, "due_on": "2027-03-01"}
        ],
        "term_months": 1,
        "last_day": "2027-12-31",
        "exit_notice_days": 30,
    },
    "names": [NAME, NAME],
}
"""As wording 2026-11 froze it."""


def test_what_was_frozen_with_single_words_is_read_as_pairs() -> None:
    before = copy.deepcopy(STORED)
    document = CODEC.validate_python(upgraded(STORED)).document
    assert before == STORED
    assert (document.stage, document.number, document.dated) == ("put", None, None)
    assert document.made_at == datetime(2026, 10, 5, tzinfo=UTC)
    assert document.project_title == LocalizedText("Ауыл үйірмелері", "Ауыл үйірмелері")
    assert [line.ru for line in document.parties[0].intentions] == ["Үйірме ашу", "есеп беру"]
    assert document.parties[1].intentions == ()
    assert document.plan[0].who.kk == "Айгерім"
    assert document.plan[0].due_on == date(2027, 3, 1)
    assert document.last_day == date(2027, 12, 31)
    assert document.areas[0].ru == "молодёжная политика"


def test_what_is_frozen_today_is_read_as_it_is() -> None:
    value = CODEC.dump_python(CODEC.validate_python(upgraded(STORED)), mode="json")
    assert upgraded(value) == value
