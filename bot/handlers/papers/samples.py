"""What the previews of the screens about papers show."""

from datetime import date

from bot.models.papers import PaperKind
from bot.models.pledges import MoneyKind
from bot.models.words import Money, OrganizationName, Text
from bot.use_cases.papers.making import PaperLine, PapersView

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
