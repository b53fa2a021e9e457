"""What the previews of the screens about papers show."""

from datetime import UTC, date, datetime

from bot.models.papers import PaperKind
from bot.models.pledges import MoneyKind
from bot.models.reference import Need
from bot.models.voices import Answer, Tally
from bot.models.words import Money, OrganizationName, Text
from bot.use_cases.memoranda.document import LocalizedText
from bot.use_cases.papers.making import PaperLine, PapersView
from bot.use_cases.papers.year import OwnYears, YearRecord, YearReport

PAPERS = PapersView(
    pledge_id=1,
    title="Ауыл мектептеріндегі бағдарламалау үйірмелері",
    other=OrganizationName("llp", "Жем компрессор", "Жем компрессор", ""),
    pledge=Text(
        "pledge-of-money", {"amount": Money(1_200_000), "kind": Text(f"money-kind-{MoneyKind.VOLUNTARY}")}
    ),
    papers=(
        PaperLine(1, PaperKind.REQUEST, "ASAR-R-2027-0003", date(2027, 6, 3)),
        PaperLine(2, PaperKind.ACT, "ASAR-A-2027-0001", date(2027, 7, 15)),
    ),
    can_make=tuple(PaperKind),
)
_GIVER = OrganizationName("llp", "Жем компрессор", "Жем компрессор", "")
_PROJECT = LocalizedText("Ауыл мектептеріндегі үйірмелер", "Кружки в сельских школах")
YEARS = (OwnYears(1, _GIVER, (2027, 2026, 2025)),)
REPORT = YearReport(
    organization=LocalizedText.as_written("Жем компрессор"),
    name=_GIVER,
    year=2027,
    made_at=datetime(2027, 12, 30, 6, tzinfo=UTC),
    records=(
        YearRecord(
            pledge_id=1,
            project_id=1,
            project=_PROJECT,
            carrier=LocalizedText.as_written("Болашақ кілті"),
            need=Need.MONEY,
            money_kind=MoneyKind.VOLUNTARY,
            what="",
            due=date(2027, 9, 1),
            promised=1_200_000,
            parts=((600_000, date(2027, 6, 3)),),
            standing=True,
        ),
        YearRecord(
            pledge_id=2,
            project_id=1,
            project=_PROJECT,
            carrier=LocalizedText.as_written("Болашақ кілті"),
            need=Need.EQUIPMENT,
            money_kind=None,
            what="ноутбук",
            due=date(2027, 9, 1),
            promised=12,
            parts=((5, date(2027, 7, 3)),),
            standing=True,
        ),
    ),
    reached=((1, date(2027, 6, 1), 240),),
    voices={1: Tally({Answer.WORKS: 7, Answer.PARTLY: 2})},
)
