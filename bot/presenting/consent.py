"""What a person consents to, in words: the whole wording, and what has changed since they consented."""

from collections.abc import Iterator, Mapping
from typing import Final

from bot.models.consents import VERSION, Terms
from bot.models.words import Listed, Live, Text, Value
from bot.presenting.medium import Medium
from bot.presenting.translator import Translator
from bot.use_cases.people.introducing import ConsentText, GivenConsent

_GAP: Final = "…"
"""Stands for the person's name in the wording that is kept."""

CHANGES: Final[Mapping[str, str]] = {
    "2026-2": "consent-since-2026-2",
    "2026-3": "consent-since-2026-3",
    "2026-4": "consent-since-2026-4",
}
"""For each version but the first: what it says differently, for those who consented to an earlier one."""


def operator_in_words(terms: Terms) -> Mapping[str, Value]:
    """Gaps that name the operator. An administrator may see the text before the settings are complete."""
    unset = Text("consent-unset")
    return {
        "operator": terms.operator_name or unset,
        "bin": terms.operator_bin or unset,
        "address": terms.operator_address or unset,
        "contact": Live(terms.operator_contact) if terms.operator_contact else unset,
    }


def consent_text(t: Translator, terms: Terms, subject: str) -> str:
    """The whole wording to which `subject` consents: their name as the messenger shows it.

    Each of the terms is to be read in it, so that another wording has another hash.
    """
    database = Text("consent-database" if terms.database_in_kazakhstan else "consent-no-database")
    gaps: Mapping[str, Value] = {
        "name": subject,
        "version": VERSION,
        "model": models_in_words(terms),
        "database": database,
    }
    return t("consent-text", **gaps, **operator_in_words(terms))


def models_in_words(terms: Terms) -> Value:
    """Which language models elsewhere get texts. An installation without a translator says what it said before there
    were any, so that nobody there is asked again.
    """
    used = [
        *([Text("consent-model", {"host": terms.model_host})] if terms.model_host else []),
        *([translator_in_words(terms)] if terms.translation_host else []),
    ]
    return Listed(tuple(used), " ") if used else Text("consent-no-model")


def translator_in_words(terms: Terms) -> Text:
    if terms.translation_host:
        return Text("consent-translation", {"host": terms.translation_host})
    return Text("consent-no-translation")


def _model_in_words(terms: Terms) -> Text:
    if terms.model_host:
        return Text("consent-model", {"host": terms.model_host})
    return Text("consent-no-model" if not terms.translation_host else "consent-no-reader")


def consent_summary(t: Translator, terms: Terms) -> str:
    """The gist of it, for the first screen. A model elsewhere is named here as well: nobody would expect it."""
    return t.paragraphs(
        t("onboarding-consent", operator=operator_in_words(terms)["operator"]),
        t.value(models_in_words(terms)) if terms.model_host or terms.translation_host else "",
        t("onboarding-consent-commands"),
    )


def wording(t: Translator, terms: Terms) -> ConsentText:
    """The wording that is kept: as the chat shows it, wherever the person has read it. A consent given on a page is
    therefore to the same words as one given in the chat.
    """
    return ConsentText(consent_text(t.to(Medium.CHAT), terms, _GAP), t.language)


def consent_changes(t: Translator, given: GivenConsent, terms: Terms) -> str:
    """What is different by now from what the person has consented to, a line each."""
    return t.lines(*(t.value(change) for change in _changes(given, terms)))


def _changes(given: GivenConsent, terms: Terms) -> Iterator[Text]:
    for version in given.versions_since:
        if version in CHANGES:
            yield Text(CHANGES[version])
    before, today = operator_in_words(given.terms), operator_in_words(terms)
    # Of consents to the first version it is not known whom they named.
    if given.terms.operator_name and before != today:
        yield Text("consent-changed-operator", today)
    if given.terms.model_host != terms.model_host:
        yield Text("consent-changed-model", {"model": _model_in_words(terms)})
    if given.terms.translation_host != terms.translation_host:
        yield Text("consent-changed-model", {"model": translator_in_words(terms)})
