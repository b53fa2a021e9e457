"""Takes the reason for a decision as a moderator gives it."""

from bot.models.reasons import READY, Occasion, Reason
from bot.models.reference import Language
from bot.understanding.languages import written_in
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.organizations.views import REASON_MAX


def given_reason(occasion: Occasion, words: str, ready: str, language: Language) -> str:
    """The reason, to be stored: a ready one for this occasion, own words, or both. `language` is the moderator's, if
    their words do not tell.

    Raises `InvalidValueError` for a code that is not for this occasion, and for words that cannot be taken; without a
    ready reason there must be some.
    """
    if ready and ready not in READY[occasion]:
        raise InvalidValueError("choice-unknown")
    own = parse_line(words, longest=REASON_MAX, shortest=3) if words or not ready else ""
    return Reason(ready, own, written_in(own, language) if own else language).stored
