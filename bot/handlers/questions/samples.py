"""What the previews of screens about questions show."""

from datetime import UTC, datetime

from bot.models.organizations import OrganizationKind
from bot.models.questions import QuestionStatus
from bot.models.reference import Language
from bot.models.words import OrganizationName
from bot.use_cases.questions.answering import QuestionView
from bot.use_cases.questions.asking import OwnQuestion

_TITLE = "Ауыл мектептеріндегі бағдарламалау үйірмелері"
_WORDS = "Сколько детей придёт в кружок и есть ли помещение?"
_ANSWER = "Үш мектепте 40 баладан, бөлмелері дайын."

QUESTION = QuestionView(
    id=1,
    title=_TITLE,
    kind=OrganizationKind.BUSINESS,
    region="KZ-23",
    words=_WORDS,
    language=Language.RUSSIAN,
    asked_at=datetime(2026, 6, 22, tzinfo=UTC),
    status=QuestionStatus.ASKED,
    answer="",
    answer_language=None,
)
OWN_QUESTION = OwnQuestion(
    title=_TITLE,
    organization=OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", ""),
    may_ask=True,
    words=_WORDS,
    status=QuestionStatus.ANSWERED,
    answer=_ANSWER,
    answer_language=Language.KAZAKH,
)
