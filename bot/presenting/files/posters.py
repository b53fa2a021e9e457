"""The poster at the place of a project, as a file, and what it says in each language."""

from collections.abc import Mapping
from datetime import UTC, datetime

from bot.models.reference import Language
from bot.models.words import Named, SettlementName
from bot.presenting.files.file import File
from bot.presenting.files.names import file_name
from bot.presenting.translator import Translator
from bot.use_cases.voices.posters import Poster, PrintedPoster


def poster_file(t: Translator, printed: PrintedPoster) -> File:
    """The PDF, named after the project."""
    return File(file_name(t.plain("voices-poster-file", title=printed.title), "pdf"), printed.pdf)


def poster_words(language: Language, poster: Poster) -> Mapping[str, str]:
    """What one half of the poster says, as plain texts. None of them depends on the time."""
    t = Translator(language, lambda: datetime.min.replace(tzinfo=UTC))
    return {
        "language": language.value,
        "title": t.plain_value(poster.title),
        "place": t.plain(
            "voices-place",
            region=Named("region", poster.region),
            settlement=SettlementName(poster.region, poster.settlement),
        ),
        "ask": t.plain("voices-poster-ask"),
        "how": t.plain("voices-poster-how"),
        "answers": t.plain("voices-poster-answers"),
        "foot": t.plain("voices-poster-foot"),
    }
