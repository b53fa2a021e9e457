"""Names, forms, phones and numbers as people type them, from the tables in `examples`: one row, one test."""

import csv
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest

from bot.handlers.widgets.form.options import Option
from bot.handlers.widgets.form.questions import read_choice
from bot.handlers.widgets.options import need_options, region_options
from bot.models import reference
from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.understanding.choices import chosen
from bot.understanding.contacts import parse_email, parse_phone
from bot.understanding.identification import parse_bin, require_registered
from bot.understanding.legal_forms import spellings
from bot.understanding.names import parse_name, parse_person_name
from bot.understanding.organization_names import parse_organization_name
from bot.understanding.texts import parse_line, parse_text
from tests.understanding.test_values import outcome

EXAMPLES = Path(__file__).parent / "examples"
FILES = sorted(EXAMPLES.glob("*.names.csv"))


def _organization(form: str, typed: str) -> str:
    found = parse_organization_name(typed, longest=200, legal_form=form)
    return f"{found.name} | {'; '.join(found.forms)}"


def _form(sector: str, typed: str) -> str:
    forms = {form.id: spellings(form) for form in reference.legal_forms().values() if form.sector == sector}
    return "; ".join(chosen(typed, forms))


def _option(options: Sequence[Option], typed: str) -> str:
    return read_choice(typed, options, Translator(Language.ENGLISH, lambda: datetime.now(UTC)))


def _bin(today: str, typed: str) -> str:
    found = parse_bin(typed)
    require_registered(found, date.fromisoformat(today))
    return found


def reader_of(row: dict[str, str]) -> Callable[[str], str]:
    kind, _, given = row["kind"].partition(" ")
    return {
        "person": partial(parse_person_name, longest=120),
        "title": partial(parse_name, longest=120),
        "line": partial(parse_line, longest=120),
        "text": partial(parse_text, longest=120),
        "phone": parse_phone,
        "email": parse_email,
        "region": partial(_option, region_options({})),
        "need": partial(_option, need_options({})),
        "bin": partial(_bin, row["today"]),
        "organization": partial(_organization, given),
        "form": partial(_form, given),
    }[kind]


def rows() -> list[dict[str, str]]:
    return [row for file in FILES for row in csv.DictReader(file.read_text(encoding="utf-8").splitlines())]


def typed_of(row: dict[str, str]) -> str:
    """What was typed; in the table, what cannot be seen is written as in Python."""
    typed = row["typed"].replace("\\n", "\n")
    for sign in ("\u3164", "\u2800", "\u202e", "\u00ad", "\u200b", "\u2028"):
        typed = typed.replace(f"\\u{ord(sign):04x}", sign)
    return typed


def test_every_language_has_its_table() -> None:
    assert [file.name for file in FILES] == ["en.names.csv", "kk.names.csv", "ru.names.csv"]
    assert len(rows()) > 200


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['kind']}: {row['typed']}")
def test_what_is_typed_means_what_the_table_says(row: dict[str, str]) -> None:
    assert sum(bool(row[outcome]) for outcome in ("means", "asked", "refused")) == 1
    found, code = outcome(reader_of(row), typed_of(row))
    assert code == row["refused"]
    assert (found or "") == (row["means"] or row["asked"])
    assert (";" in row["asked"]) == bool(row["asked"]), "several are asked back"
