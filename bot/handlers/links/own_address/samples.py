"""An own address, for previews of screens."""

from datetime import UTC, datetime

from bot.models.words import OrganizationName
from bot.use_cases.links.cards import AddressState
from bot.use_cases.links.own_address import OnCard, OwnAddress

OWN = OwnAddress(
    "s.akhmetova@akimat.kz",
    AddressState.CONFIRMED,
    "s***@gov.kz",
    datetime(2026, 6, 22, 6, 10, tzinfo=UTC),
    mail=True,
)
ON_CARD = OnCard(
    "Сәуле Ахметова",
    "Әкім орынбасары",
    OrganizationName("department", "Индер ауданының әкімдігі", "Акимат Индерского района", ""),
)
