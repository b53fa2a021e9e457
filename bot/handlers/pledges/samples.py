"""What the previews of the screens about pledges show."""

from datetime import UTC, date, datetime

from bot.models.organizations import OrganizationKind
from bot.models.pledge_deliveries import DeliveryStage
from bot.models.pledges import MoneyKind, PledgeSide, PledgeStage
from bot.models.reference import Language, Need
from bot.models.words import Money, OrganizationName, Text
from bot.use_cases.pitches.contacts import Contacts
from bot.use_cases.pledges.preparing import DeliveryGround, FoundProject, Giver, PledgeGround
from bot.use_cases.pledges.reading import PartView, PledgeLine, PledgeView

_TITLE = "Ауыл мектептеріндегі бағдарламалау үйірмелері"
_NGO = OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", "")
_BUSINESS = OrganizationName("llp", "Жем компрессор", "Жем компрессор", "")
_THEN = datetime(2027, 6, 3, 6, tzinfo=UTC)
_PLEDGE = Text(
    "pledge-of-money", {"amount": Money(1_200_000), "kind": Text(f"money-kind-{MoneyKind.VOLUNTARY}")}
)
LINE = PledgeLine(
    id=1,
    title=_TITLE,
    other=_BUSINESS,
    pledge=_PLEDGE,
    due=date(2027, 9, 1),
    stage=PledgeStage.PROMISED,
    ours=False,
    late=True,
    awaits=True,
)
PART = PartView(
    id=1,
    amount=Money(600_000),
    stage=DeliveryStage.TOLD,
    told_at=_THEN,
    words="Бірінші бөлігі жіберілді.",
    answer_words="",
    language=Language.KAZAKH,
    last=False,
    ours=False,
    answerable=True,
    retractable=True,
    photo="photo",
    document="file",
    wait=None,
)
VIEW = PledgeView(
    line=LINE,
    project_id=1,
    kind=Need.MONEY,
    language=Language.KAZAKH,
    named=True,
    arrived=Money(300_000),
    left=Money(300_000),
    explanation="Жеткізуші кешікті.",
    end_words="Бюджет қысқарды.",
    contacts=Contacts("Айгүл", "+77010000000", "aigul@kilti.example"),
    parts=(PART,),
    waits=(),
    can_answer=True,
    can_tell=True,
    can_explain=True,
    can_withdraw=True,
    next_id=2,
    left_over=3,
)
GROUND = PledgeGround(
    project_id=1,
    title=_TITLE,
    carrier=_NGO,
    needs=(Need.MONEY, Need.EQUIPMENT),
    missing=1_200_000,
    givers=(
        Giver(1, _BUSINESS, OrganizationKind.BUSINESS, (Need.MONEY, Need.EQUIPMENT)),
        Giver(2, OrganizationName("llp", "Индер тұз", "Индер тұз", ""), OrganizationKind.BUSINESS, ()),
    ),
)
DELIVERY_GROUND = DeliveryGround(
    pledge_id=1,
    title=_TITLE,
    other=_NGO,
    pledge=_PLEDGE,
    kind=Need.MONEY,
    side=PledgeSide.GIVER,
    left=600_000,
    due=date(2027, 9, 1),
)
FOUND = (FoundProject(1, _TITLE, _NGO),)
