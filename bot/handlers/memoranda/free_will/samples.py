"""What the previews of the screens about free will show."""

from datetime import UTC, datetime

from bot.models.free_will import FreeWill
from bot.models.words import OrganizationName
from bot.use_cases.memoranda.free_will_answers import AnswerLine, AnswerView

_BUSINESS = OrganizationName("llp", "Жем компрессор", "Жем компрессор", "")
LINE = AnswerLine(1, _BUSINESS, FreeWill.NO, unheeded=True)
ANSWER = AnswerView(
    id=1,
    organization=_BUSINESS,
    project_title="Ауыл мектептеріндегі бағдарламалау үйірмелері",
    number="ASAR-2027-0001",
    answer=FreeWill.NO,
    answered_at=datetime(2027, 6, 21, 6, tzinfo=UTC),
    taken_up_at=None,
    contact_name="Сергей Ким",
    contact_phone="+77770001122",
    waits=None,
    next_id=2,
    left=3,
)
