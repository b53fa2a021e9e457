"""What the previews of calls show."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.models.reference import Language
from bot.models.waits import WaitsFor
from bot.models.words import OrganizationName
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.moderation.calls import Call, CallAbout, Callee
from bot.use_cases.pitches.clocks import CALL_BACKERS, CALL_NGO
from bot.use_cases.pitches.contacts import Contacts
from bot.use_cases.translations.clocks import CALL_LANGUAGE

_NGO = OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", "")
_BACKER = OrganizationName("llp", "Жем компрессор", "Жем компрессор", "")
_WAIT = WaitView(
    kind=CALL_NGO,
    waits_for=WaitsFor.MODERATORS,
    party_id=None,
    since=datetime(2026, 6, 22, 6, 0, tzinfo=UTC),
    next_step=1,
    next_at=datetime(2026, 6, 25, 6, 0, tzinfo=UTC),
    overdue=False,
)
TO_NGO = Call(
    about=CallAbout.INTEREST,
    title="Ауыл мектептеріндегі бағдарламалау үйірмелері",
    carrier=_NGO,
    backer=_BACKER,
    whom=(Callee(_NGO, Contacts("Айгүл", "+77010000000", "aigul@kilti.example")),),
    wait=_WAIT,
)
TO_BACKERS = replace(
    TO_NGO,
    about=CallAbout.SILENCE,
    backer=None,
    whom=(Callee(_BACKER, Contacts("Сергей", "+77020000000", None)),) * 9,
    wait=replace(_WAIT, kind=CALL_BACKERS),
)
ABOUT_LANGUAGE = replace(
    TO_NGO,
    about=CallAbout.LANGUAGE,
    backer=None,
    language=Language.RUSSIAN,
    wait=replace(_WAIT, kind=CALL_LANGUAGE),
)
