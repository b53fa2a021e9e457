"""Ways through the bot that several tests take, in any language."""

from datetime import UTC, datetime

from bot.models.reference import Language
from bot.models.words import Named
from bot.presenting.translator import Translator
from playground.people.client import Player, PlaygroundClient

ENDONYMS = {Language.KAZAKH: "Қазақша", Language.RUSSIAN: "Русский", Language.ENGLISH: "English"}


def words(language: Language) -> Translator:
    return Translator(language, lambda: datetime.now(UTC))


async def introduced(
    client: PlaygroundClient, language: Language, name: str = "Дана Омар", *, timeout: float = 30
) -> Player:
    """Through language, consent and name, to the menu."""
    t = words(language)
    person = await client.person("Дана", language_code=language.value)
    await person.send("/start")
    await person.press(ENDONYMS[language], timeout=timeout)
    await person.press(t.plain("button-agree"))
    await person.sees(t.plain("onboarding-name"))
    await person.send(name)
    await person.sees(name)
    await person.settled()
    return person


async def up_to_bin(person: Player, language: Language) -> None:
    """Into the organisation form, to the question for its number."""
    t = words(language)
    await person.press(t.plain("menu-organizations"))
    await person.press(t.plain("button-register-organization"))
    await person.press(t.plain("organization-kind-ngo"))
    await person.press(label_of_form(language, "public_fund"))
    await person.settled()


def label_of_form(language: Language, form: str) -> str:
    return words(language).plain_value(Named("legal-form-label", form))
