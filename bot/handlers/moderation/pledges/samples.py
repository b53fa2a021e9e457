"""What the preview of a call about a pledge shows."""

from datetime import date

from bot.models.words import LegalDate, Money, OrganizationName, Text
from bot.use_cases.moderation.calls import Callee
from bot.use_cases.moderation.pledges import PledgeCall
from bot.use_cases.pitches.contacts import Contacts

_NGO = OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", "")
_BUSINESS = OrganizationName("llp", "Жем компрессор", "Жем компрессор", "")
CALL = PledgeCall(
    title="Ауыл мектептеріндегі бағдарламалау үйірмелері",
    carrier=_NGO,
    about=Text(
        "pledge-call-late",
        {
            "pledge": Text(
                "pledge-of-money", {"amount": Money(1_200_000), "kind": Text("money-kind-voluntary")}
            ),
            "organization": _BUSINESS,
            "due": LegalDate(date(2026, 8, 1)),
        },
    ),
    whom=(Callee(_BUSINESS, Contacts("Айгүл", "+77010000000", "aigul@kilti.example")),),
    wait=None,
)
