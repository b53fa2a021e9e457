"""What the preview of a voice shows."""

from datetime import date

from bot.models.voices import Answer, Round
from bot.models.words import OrganizationName
from bot.use_cases.moderation.voices import ReviewedVoice

VOICE = ReviewedVoice(
    title="Ауыл мектептеріндегі бағдарламалау үйірмелері",
    organization=OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", ""),
    answer=Answer.WORKS,
    round=Round.AT_COMPLETION,
    on=date(2027, 6, 3),
    words="Балам сенбі сайын үйірмеге барады.",
    has_photo=True,
    wait=None,
)
