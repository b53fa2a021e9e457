"""What the previews of the screens about an extension show."""

from datetime import date

from bot.use_cases.memoranda.extending import Extendable

EXTENDABLE = Extendable(
    id=1,
    number="ASAR-2027-23-0004",
    project_title="Ауыл мектептеріндегі бағдарламалау үйірмелері",
    until=date(2028, 5, 31),
    open_id=None,
)
