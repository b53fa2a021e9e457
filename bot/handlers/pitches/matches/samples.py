"""What the preview of the screen shows on which a match is ended."""

from bot.models.words import OrganizationName
from bot.use_cases.pitches.matches import MatchOfOurs

MATCH = MatchOfOurs(
    pitch_id=1,
    title="Ауыл мектептеріндегі бағдарламалау үйірмелері",
    other=OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", ""),
    private=True,
)
