"""What the previews of the screens about voices show."""

from datetime import date

from bot.models.voices import Answer, Round, Tally
from bot.models.words import OrganizationName
from bot.use_cases.voices.reading import SaidThere, VoicesView

VOICES = VoicesView(
    project_id=1,
    title="Ауыл мектептеріндегі бағдарламалау үйірмелері",
    organization=OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", ""),
    asked={
        Round.AT_COMPLETION: Tally({Answer.WORKS: 7, Answer.PARTLY: 2, Answer.NOT_THERE: 1}),
        Round.AFTER_3_MONTHS: None,
    },
    said=(
        SaidThere(
            Answer.WORKS, Round.AT_COMPLETION, date(2027, 6, 3), "Балам сенбі сайын үйірмеге барады.", None
        ),
    ),
    page="https://asar.example.kz/v/QZ7K2M9XTBWVNR4Y",
    mine=True,
    can_hang=True,
)
