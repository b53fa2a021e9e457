"""What the page behind a personal link shows, in the reader's language: who asks, the record, the deeds."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.models.links import LinkWay
from bot.models.words import APART, Listed, TimeOfDay
from bot.use_cases.kernel.answering import TICKED, LinkDeed, Part, Shown
from bot.web.pages.links.visit import PREFIX, Visit


def asked(visit: Visit) -> Mapping[str, Any]:
    """Who asks for what, without a word of theirs."""
    opened = visit.opened
    until = opened.code_until
    return {
        "what": visit.t.plain_value(opened.what),
        "asked_by": visit.t.plain_value(Listed(opened.asked_by, APART)) if opened.asked_by else "",
        "answers_for": visit.t.plain_value(opened.answers_for) if opened.answers_for else "",
        "by_mail": opened.way is LinkWay.MAIL,
        "code_until": visit.t.plain_value(TimeOfDay(until)) if until else "",
    }


def offered(visit: Visit, deed: LinkDeed, shown: Shown, known: Mapping[str, str]) -> Mapping[str, Any]:
    fields = [
        {
            "name": field.name,
            "label": visit.t.plain_value(field.label),
            "longest": field.longest,
            "needed": field.needed,
            "tall": field.tall,
            "tick": TICKED if field.tick else "",
            "choices": [
                (value, _begun(visit.t.plain_value(words)))
                for value, words in shown.choices.get(field.name, ())
            ],
            "typed": known.get(field.name, ""),
        }
        for field in deed.fields
        if not field.chosen or shown.choices.get(field.name)
    ]
    return {
        "name": deed.name,
        "label": visit.t.plain_value(deed.label),
        "primary": deed.style == "primary",
        "fields": fields,
        "takes_file": visit.t.plain_value(deed.takes_file) if deed.takes_file is not None else "",
    }


def _begun(words: str) -> str:
    """As a line of its own begins."""
    return f"{words[:1].upper()}{words[1:]}"


def in_words(visit: Visit, shown: Shown) -> Mapping[str, Any]:
    t = visit.t

    def of(part: Part) -> tuple[str, Sequence[str], Sequence[tuple[str, str]]]:
        paragraphs = [t.value(paragraph) for paragraph in part.paragraphs]
        leads = [(PREFIX.format(token=lead.token), t.plain_value(lead.label)) for lead in part.leads]
        return t.value(part.heading), paragraphs, leads

    return {
        "title": t.value(shown.title),
        "title_plain": t.plain_value(shown.title),
        "parts": [of(part) for part in shown.parts],
        "promised": [t.value(line) for line in shown.promised],
        "answered": t.value(shown.answered) if shown.answered is not None else "",
    }
