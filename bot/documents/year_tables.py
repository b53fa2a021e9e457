"""The report of a year as tables in two languages, of which both its files are made."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Self

from babel.dates import format_date
from pydantic import BaseModel, ConfigDict

from bot.documents.paper_wording import SPOKEN, WORDS, PaperWording, Spoken, counted
from bot.models.country import today
from bot.models.reference import Need
from bot.models.voices import Answer
from bot.use_cases.memoranda.document import LocalizedText
from bot.use_cases.papers.year import YearRecord, YearReport

Cell = int | LocalizedText
"""A number that can be added up, or words in both languages."""


class YearWording(BaseModel):
    """What the report says by itself, in one language."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    made: str
    figures: str
    figure_columns: tuple[str, str, str]
    promised: str
    delivered: str
    money: str
    people: str
    voices: str
    answers: dict[Answer, str]
    table: str
    pledges: str
    pledge_columns: tuple[str, str, str, str, str, str, str]
    deliveries: str
    delivery_columns: tuple[str, str, str, str]
    reports: str
    report_columns: tuple[str, str, str]
    voice_table: str
    voice_columns: tuple[str, str, str, str]
    notes: tuple[str, str, str]

    @classmethod
    @cache
    def of(cls, language: Spoken) -> Self:
        return cls.model_validate(json.loads((WORDS / f"year_{language}.json").read_bytes()))


@dataclass(frozen=True, slots=True)
class Table:
    """`title` and `columns` are in both languages."""

    title: LocalizedText
    columns: tuple[LocalizedText, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """`table` counts from 1 those in which its records stand."""

    label: LocalizedText
    value: Cell
    table: int


@dataclass(frozen=True, slots=True)
class YearTables:
    title: LocalizedText
    made: LocalizedText
    heading: LocalizedText
    columns: tuple[LocalizedText, ...]
    figures: tuple[Figure, ...]
    tables: tuple[Table, ...]
    notes: tuple[LocalizedText, ...]


def tables_of(report: YearReport) -> YearTables:
    return YearTables(
        title=_said("title", year=str(report.year)),
        made=_pair(
            *(
                YearWording.of(language).made.format(
                    day=format_date(
                        today(report.made_at), PaperWording.of(language).long_date, locale=language
                    )
                )
                for language in SPOKEN
            )
        ),
        heading=_said("figures"),
        columns=_columns("figure_columns"),
        figures=tuple(_figures(report)),
        tables=(_pledges(report), _deliveries(report), _reports(report), _voices(report)),
        notes=_columns("notes"),
    )


def table_name(number: int) -> LocalizedText:
    """What a figure calls the table with its records."""
    return _said("table", n=str(number))


def _figures(report: YearReport) -> Iterator[Figure]:
    for need, sum_ in {Need.MONEY: report.money, **report.in_kind}.items():
        for key, amount, table in (("promised", sum_.promised, 1), ("delivered", sum_.delivered, 2)):
            label = _pair(
                *(
                    getattr(YearWording.of(language), key).format(of=_called(need, language))
                    for language in SPOKEN
                )
            )
            yield Figure(label, _amount(need, amount), table)
    yield Figure(_said("people"), report.people, 3)
    for answer, number in report.answers.items():
        label = _pair(
            *(
                YearWording.of(language).voices.format(answer=YearWording.of(language).answers[answer])
                for language in SPOKEN
            )
        )
        yield Figure(label, number, 4)


def _pledges(report: YearReport) -> Table:
    rows = tuple(
        (
            _same(f"№ {record.pledge_id}"),
            _project(record.project_id, record.project),
            record.carrier,
            _what(record),
            _amount(record.need, record.promised),
            _amount(record.need, record.delivered),
            _same(f"{record.due:%d.%m.%Y}"),
        )
        for record in report.records
    )
    return Table(_said("pledges"), _columns("pledge_columns"), rows)


def _deliveries(report: YearReport) -> Table:
    rows = tuple(
        (
            _same(f"№ {record.pledge_id}"),
            _project(record.project_id, record.project),
            _amount(record.need, amount),
            _same(f"{on:%d.%m.%Y}"),
        )
        for record in report.records
        for amount, on in record.parts
    )
    return Table(_said("deliveries"), _columns("delivery_columns"), rows)


def _reports(report: YearReport) -> Table:
    rows = tuple(
        (_project(project_id, report.projects[project_id]), _same(f"{month:%m.%Y}"), people)
        for project_id, month, people in report.reached
    )
    return Table(_said("reports"), _columns("report_columns"), rows)


def _voices(report: YearReport) -> Table:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            _project(project_id, report.projects[project_id]),
            *(tally.counts.get(answer, 0) for answer in Answer),
        )
        for project_id, tally in report.voices.items()
    )
    return Table(_said("voice_table"), _columns("voice_columns"), rows)


def _project(project_id: int, title: LocalizedText) -> LocalizedText:
    return LocalizedText(kk=f"№ {project_id}. {title.kk}", ru=f"№ {project_id}. {title.ru}")


def _what(record: YearRecord) -> LocalizedText:
    if record.money_kind is not None:
        kind = record.money_kind
        return _pair(*(PaperWording.of(language).money_kinds[kind] for language in SPOKEN))
    if record.what:
        return _same(record.what)
    return _pair(*(_called(record.need, language) for language in SPOKEN))


def _called(need: Need, language: Spoken) -> str:
    if need is Need.MONEY:
        return YearWording.of(language).money
    return PaperWording.of(language).needs[need]


def _amount(need: Need, amount: int) -> LocalizedText:
    return _pair(*(counted(amount, need, language) for language in SPOKEN))


def _said(key: str, **gaps: str) -> LocalizedText:
    return _pair(*(getattr(YearWording.of(language), key).format(**gaps) for language in SPOKEN))


def _columns(key: str) -> tuple[LocalizedText, ...]:
    kazakh, russian = (getattr(YearWording.of(language), key) for language in SPOKEN)
    return tuple(LocalizedText(kk, ru) for kk, ru in zip(kazakh, russian, strict=True))


def _pair(kk: str, ru: str) -> LocalizedText:
    return LocalizedText(kk, ru)


def _same(text: str) -> LocalizedText:
    return LocalizedText.as_written(text)
