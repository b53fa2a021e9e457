"""What the preview of a call about something promised shows."""

from datetime import date

from bot.models.words import LegalDate, Month, OrganizationName, Text
from bot.use_cases.moderation.calls import Callee
from bot.use_cases.moderation.promises import PromiseCall
from bot.use_cases.pitches.contacts import Contacts

_NGO = OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", "")
CALL = PromiseCall(
    title="Ауыл мектептеріндегі бағдарламалау үйірмелері",
    carrier=_NGO,
    late=(
        Text("late-beginning"),
        Text("late-report", {"month": Month(date(2026, 7, 1))}),
        Text(
            "late-step",
            {"what": "Ноутбук беру", "organization": _NGO, "due": LegalDate(date(2026, 8, 1))},
        ),
    ),
    whom=(Callee(_NGO, Contacts("Айгүл", "+77010000000", "aigul@kilti.example")),),
    wait=None,
)
