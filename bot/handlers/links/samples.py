"""Addresses, for previews of screens."""

from datetime import UTC, datetime

from bot.models.words import OrganizationName
from bot.use_cases.links.cards import AddressState, AddressView, CardAddresses

_ADDED = datetime(2026, 6, 22, 6, 0, tzinfo=UTC)

ADDRESSES = CardAddresses(
    1,
    OrganizationName("department", "Индер ауданының әкімдігі", "Акимат Индерского района", ""),
    (
        AddressView(
            1,
            "Сәуле Ахметова",
            "Әкім орынбасары",
            "s.akhmetova@akimat.kz",
            _ADDED,
            by_moderator=True,
            state=AddressState.CONFIRMED,
        ),
        AddressView(
            2,
            "Дәурен Қасымов",
            "Бөлім басшысы",
            "d.kasymov@akimat.kz",
            _ADDED,
            by_moderator=False,
            state=AddressState.REFUSED,
        ),
    ),
)
