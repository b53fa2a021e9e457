"""What can be checked of the voice: no exclamation marks, short labels, Kazakh that is Kazakh."""

import re

import pytest

from bot.models.reference import Language
from tests.presenting import used_keys
from tests.presenting.locale_files import Message, messages

LABEL_CHARACTERS = 24
LABEL_WORDS = 3
LONGER_LABELS = {
    "onboarding-keep-name": "carries the person's own name",
    "action-tell-office": "“fill in” is one verb, and the act has this name everywhere",
    "button-ask-for-change": "the act has this name everywhere",
}
"""Labels that may be longer, each with its reason."""

ALIKE_IN_KAZAKH_AND_RUSSIAN = {
    "role-moderator": "the word is the same",
    "organization-kind-business": "the word is the same",
    "organization-contact_phone-label": "the word is the same",
    "organization-card": "gaps and marks alone",
    "action-make-asar": "the word is the same",
    "menu-forum": "the word is the same",
    "audit-title": "the word is the same",
    "session-kind-conference": "the word is the same",
    "session-kind-seminar": "the word is the same",
    "meeting-place-online": "the word is the same",
    "meeting-length-30": "the word is the same",
    "meeting-length-45": "the word is the same",
    "memorandum-copy-kind-scan": "the word is the same",
    "showcase-asar": "the word is the same",
    "form-name-asar": "the word is the same",
    "asar-file-title": "the word is the same",
    "asar-day-file": "the word is the same",
    "mydata-entity-asar": "the word is the same",
    "mydata-phone": "the word is the same",
    "mydata-entity-forum": "the word is the same",
    "mydata-entity-memorandum": "the word is the same",
    "mydata-forum_id": "the word is the same",
    "mydata-memorandum_id": "the word is the same",
    "mydata-session_id": "the word is the same",
}
"""Sentences that are the same in both languages, each with its reason."""

NAMED_IN_THEIR_OWN_LETTERS = {
    "onboarding-language": "asks in all three languages at once",
    "organization-name_kk": "shows a Kazakh name as an example",
}
"""English sentences that hold Cyrillic letters, each with its reason."""

SPEAK_OF_A_PROJECT = {
    "memorandum-subject": "asked where there is a match alone: the aims come from its project",
    "error-memorandum-exists": "of one match there is one memorandum",
    "pledge-free-will": "help is pledged to a project",
    "pledge-free-will-thanks": "help is pledged to a project",
    "project-seeks-again": "tells the people of the project",
}
"""Sentences of memoranda that name a project, each with its reason: many a memorandum has none."""

_KAZAKH_LETTERS = set("әғқңөұүһіӘҒҚҢӨҰҮҺІ")
_RUSSIAN_WORDS = re.compile(
    r"\b(и|или|для|вы|вас|ваш\w*|это|что|как|если|уже|только|нужно|можно|пожалуйста|проект[аеуы]|"
    r"организаци[яию])\b",
    re.IGNORECASE,
)
_WANTS_AN_ENDING = re.compile(
    r"(</\w+>)?( (дейін|шейін|қарай|сай|сәйкес|кейін|бері|бұрын|бастап|басқа|тыс)\b"
    r"|-?([сн]?[іы](н|ң|нің|ның|не|на|нен|нан|нде|нда)?|[гқк][еа]|[дт][еа]|[дтн][еа]н|[ндт][іы](ң)?)\b)"
)
"""What stands right behind a gap: a postposition that governs a case, or a bare ending."""
_NOT_A_WORD = re.compile(r"^[^\w]+$")


def _everything() -> list[tuple[Language, Message]]:
    return [(language, message) for language in Language for message in messages(language).values()]


def _visible(message: Message) -> str:
    return re.sub(r"<[^>]+>", "", message.text)


def test_nothing_is_exclaimed() -> None:
    assert [(str(code), message.key) for code, message in _everything() if "!" in message.text] == []


def test_there_is_at_most_one_signpost_to_a_message() -> None:
    emoji = re.compile("[\N{WATCH}-\N{BLACK SQUARE FOR STOP}\N{SPARKLES}\U0001f300-\U0001faff]")
    crowded = [(str(code), item.key) for code, item in _everything() if len(emoji.findall(item.text)) > 1]
    assert crowded == []


@pytest.mark.parametrize("language", Language, ids=str)
def test_labels_are_short(language: Language) -> None:
    long = {}
    for key in used_keys.labels() - LONGER_LABELS.keys():
        text = messages(language)[key].text if key in messages(language) else ""
        words = [word for word in text.split() if not _NOT_A_WORD.match(word)]
        if len(text) > LABEL_CHARACTERS or len(words) > LABEL_WORDS:
            long[key] = text
    assert long == {}


def test_kazakh_is_not_russian() -> None:
    kazakh, russian = messages(Language.KAZAKH), messages(Language.RUSSIAN)
    same = {
        key
        for key in kazakh.keys() & russian.keys() - ALIKE_IN_KAZAKH_AND_RUSSIAN.keys()
        if kazakh[key].text == russian[key].text and re.search(r"\w", _visible(kazakh[key]))
    }
    assert same == set()


def test_kazakh_is_written_in_its_own_letters() -> None:
    suspicious = {
        message.key: message.text
        for message in messages(Language.KAZAKH).values()
        if len(re.findall(r"[а-яА-Я]", _visible(message))) >= 40 and not _KAZAKH_LETTERS & set(message.text)
    }
    assert suspicious == {}


def test_kazakh_has_no_russian_words() -> None:
    suspicious = {
        message.key: found.group()
        for message in messages(Language.KAZAKH).values()
        if (found := _RUSSIAN_WORDS.search(_visible(message)))
        # The first screen speaks to people whose language is not known yet.
        and message.key != "onboarding-language"
    }
    assert suspicious == {}


def test_no_gap_in_kazakh_wants_an_ending() -> None:
    """What fills a gap is not declined: «2027 жылғы 31 желтоқсан дейін» lacks its case, and the ending after a number
    turns with the number (2-сі, 6-сы, 10-ы). A noun takes the ending: «… күніне дейін», «2-мәтін».
    """
    wanting = {
        message.key: piece
        for message in messages(Language.KAZAKH).values()
        for piece in message.pieces
        if _WANTS_AN_ENDING.match(piece)
    }
    assert wanting == {}


def test_a_draft_is_not_a_project_in_kazakh() -> None:
    """A project is "жоба" here; a draft is "қаралама"."""
    wrong = [
        message.key
        for message in messages(Language.KAZAKH).values()
        if re.search(r"жоба нұсқа|жобалық нұсқа", message.text, re.IGNORECASE)
    ]
    assert wrong == []


def test_a_memorandum_is_not_of_a_project() -> None:
    """Whoever drafts from nothing gives it a title of its own; a project that nobody has would be told to all."""
    speaking = {
        message.key
        for _, message in _everything()
        if (message.file.startswith(("memoranda", "free_will")) or "memorandum" in message.key)
        and re.search(r"проект|жоба|\bproject", message.text, re.IGNORECASE)
    }
    assert speaking == SPEAK_OF_A_PROJECT.keys()


def test_mail_is_e_mail_in_english() -> None:
    """Mail alone comes by post."""
    on_paper = [
        message.key
        for message in messages(Language.ENGLISH).values()
        if re.search(r"(?<!e-)\b(mails?(?! server)|letters? to)\b", message.text, re.IGNORECASE)
    ]
    assert on_paper == []


def test_english_is_written_in_latin_letters() -> None:
    foreign = [
        message.key
        for message in messages(Language.ENGLISH).values()
        if re.search(r"[а-яәғқңөұүһі]", message.text, re.IGNORECASE)
        and message.key not in NAMED_IN_THEIR_OWN_LETTERS
    ]
    assert foreign == []
