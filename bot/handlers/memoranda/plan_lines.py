"""Lines of the action plan, as a form keeps them in one language and as the record has them in both."""

from collections.abc import Iterable

from bot.handlers.memoranda.pairs import Known, Said, half_of, in_cyrillic, pair_of, reader_of
from bot.handlers.widgets.form import Answers
from bot.models.memoranda import Pair, PlanItem, PlanRow, StoredPlanItem
from bot.models.reference import Language
from bot.models.words import OrganizationName, Text
from bot.understanding.plans import parse_what, parse_who
from bot.use_cases.memoranda.responsible import name_in_text, party_named


def name_on_line(party: OrganizationName, answers: Answers) -> str:
    """What the document calls it, which is never in English."""
    return half_of(name_in_text(party), reader_of(answers))


def party_meant(parties: Iterable[OrganizationName], words: str, answers: Answers) -> str:
    """What the document calls the party that these words name; else the words."""
    party = party_named(words, parties)
    return name_on_line(party, answers) if party else words


def lines_of(rows: Iterable[PlanRow], reader: Language) -> list[StoredPlanItem]:
    return [
        PlanItem(half_of(row.action, reader), row.until, half_of(row.who, reader)).stored() for row in rows
    ]


def texts_of(rows: Iterable[PlanRow]) -> list[Pair]:
    return [text for row in rows for text in (row.action, row.who)]


def rows_of(answers: Answers, known: Known) -> tuple[PlanRow, ...]:
    """The lines in both languages, as far as these were told or are `known`."""
    items = [PlanItem.loaded(stored) for stored in answers.get("plan") or ()]
    return tuple(
        PlanRow(pair_of(answers, item.what, known), item.until, pair_of(answers, item.who, known))
        for item in items
    )


def plan_said(answers: Answers) -> list[Said]:
    """The texts of the lines, each to be told in both languages."""
    return [
        text
        for number, row in enumerate(answers.get("plan") or (), 1)
        for text in (
            Said(Text("memorandum-plan-line", {"number": number}), row["what"], in_cyrillic(parse_what)),
            Said(Text("memorandum-plan-line-who", {"number": number}), row["who"], parse_who, is_name=True),
        )
    ]
