"""How values of one's own data are said, by what kind of value a column holds (`own_data.py`)."""

import html
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from bot.models.memoranda import Content
from bot.models.reasons import reason_in_words
from bot.models.words import Day, Listed, Localized, Moment, Money, Named, OrganizationName, Text, Value
from bot.use_cases.audit.access import SHOWN, WITHHELD
from bot.use_cases.people.own_data import MyData

Row = Mapping[str, Any]
Words = Callable[[Any], Value]
"""One value of a column, as something that a translator can say."""
SETTLEMENT: Final = "settlement"
"""A settlement is called as it is called today in its region (`SettlementName`), so it is said with its row."""
_TAG = re.compile(r"<[^<>]*>")


def text(value: object) -> Value:
    return str(value)


def reason(value: object) -> Value:
    return reason_in_words(str(value))


def moment(value: datetime) -> Value:
    return Moment(value)


def day(value: date) -> Value:
    return Day(value)


def money(value: int) -> Value:
    return Money(value)


def yes_no(value: object) -> Value:
    return Text("mydata-yes") if value else Text("mydata-no")


def language(value: str) -> Value:
    return Named("language", value)


def region(value: str) -> Value:
    return Named("region", value)


def regions(values: Iterable[str]) -> Value:
    return Listed(tuple(Named("region", value) for value in values)) if values else Text("all-regions")


def spheres(values: Iterable[str]) -> Value:
    return Listed(tuple(Named("sphere", value) for value in values))


def needs(values: Iterable[str]) -> Value:
    return Listed(tuple(Named("need", value) for value in values))


def legal_form(value: str) -> Value:
    return Named("legal-form", value)


def clauses(value: Content) -> Value:
    """What a memorandum is about, and its plan."""
    rows = (Listed((row.action.words, Day(row.until), row.who.words), " · ") for row in value.plan)
    return Listed((value.title.words, value.aims.words, *rows), "\n")


def typed(answers: object) -> Value:
    """What somebody has typed into a form, without the names of its choices."""
    return Listed(tuple(dict.fromkeys(_typed_in(answers))), " · ")


def _typed_in(kept: object) -> Iterable[str]:
    """The texts in an answer of any shape. What has no blank and no letter beyond ASCII may be the name of a choice,
    and is in the JSON.
    """
    if isinstance(kept, str):
        if " " in kept.strip() or not kept.isascii() or kept.lstrip("+").isdigit():
            yield kept
    elif isinstance(kept, Mapping):
        for value in kept.values():
            yield from _typed_in(value)
    elif isinstance(kept, Sequence):
        for value in kept:
            yield from _typed_in(value)


def typed_on_screens(state: str) -> Value:
    """What is typed into an open form; the rest of a stored screen are names of the program's own."""
    kept = json.loads(state)
    return typed(kept.get("dialog_data") if isinstance(kept, dict) else None)


def without_tags(wording: str) -> Value:
    return html.unescape(_TAG.sub("", wording))


def said(content: Row) -> Value:
    """What a call of the Bot API says."""
    return str(content.get("text") or content.get("caption") or "")


def organization_kind(value: str) -> Value:
    return Text(f"organization-kind-{value}")


def organization_status(value: str) -> Value:
    return Text(f"mydata-organization-{value}")


def membership(value: str) -> Value:
    return Text(f"mydata-membership-{value}")


def role(value: str) -> Value:
    return Text(f"role-{value}")


def stage(value: str) -> Value:
    return Text(f"project-stage-{value}")


def pitch_status(value: str) -> Value:
    return Text(f"pitch-status-{value}")


def question_status(value: str) -> Value:
    return Text(f"mydata-question-{value}")


def meeting_place(value: str) -> Value:
    return Text(f"mydata-place-{value}")


def asar_stage(value: str) -> Value:
    return Text(f"mydata-asar-{value}")


def need(value: str) -> Value:
    return Named("need", value)


def pledge_stage(value: str) -> Value:
    return Text(f"pledge-own-{value}")


def meeting_status(value: str) -> Value:
    return Text(f"mydata-meeting-{value}")


def memorandum_stage(value: str) -> Value:
    return Text(f"mydata-memorandum-{value}")


def answer(value: str) -> Value:
    return Text(f"mydata-answer-{value}")


def free_will(value: str) -> Value:
    return Text(f"free-will-said-{value}")


def fair_status(value: str) -> Value:
    return Text(f"mydata-fair-{value}")


def attendance(value: str) -> Value:
    return Text(f"mydata-attendance-{value}")


def reminder(value: str) -> Value:
    return Text(f"mydata-reminder-{value}")


def delivery(value: str) -> Value:
    return Text(f"mydata-delivery-{value}")


ENTITIES = WITHHELD.union(SHOWN)
"""What entries of the audit log are about."""


def entity(value: str) -> Value:
    return Text(f"mydata-entity-{value}") if value in ENTITIES else ""


def name_of_record(data: MyData, table: str, record: Row) -> Value:
    """What a record is called at which a row points."""
    match table:
        case "organizations":
            return OrganizationName(
                record["legal_form"], record["name_kk"], record["name_ru"], record["name_en"]
            )
        case "projects":
            return str(record["title"])
        case "forums":
            return Localized.of(record["names"])
        case "forum_sessions":
            return Localized.of(record["titles"])
        case "memoranda":
            return str(record["number"]) if record["number"] else Text("mydata-memorandum-draft")
        case _:
            project = data.named.get("projects", {}).get(record["project_id"])
            return str(project["title"]) if project else ""
