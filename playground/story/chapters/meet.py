"""Everybody says hello: language, consent, name."""

from playground.story.acts import Act, Chapter, Person, Step
from playground.story.cast import DANA, ERLAN, GULNUR, NURBOL
from playground.story.words import Text, same

OWN_NAMES = Text("Қазақша", "Русский", "English")
"""Each language by its own name, so that its speakers find it. The button of a person's language is pressed."""


def hello(person: Person, *, types_name: bool = False) -> tuple[Act, ...]:
    """From the first word to the menu."""
    name = same(f"{person.first_name} {person.last_name}")
    return (
        person.say("/start", "onboarding-language"),
        person.press(OWN_NAMES, "onboarding-consent"),
        person.press("button-agree", "onboarding-name"),
        person.say(name, "menu-greeting")
        if types_name
        else person.press("onboarding-keep-name", "menu-greeting"),
    )


MEET = Chapter(
    "meet",
    Text("Танысу", "Знакомство", "Four people say hello"),
    Text(
        "Төрт адам ботпен бірінші рет сөйлеседі. Бот алдымен тілін, келісімін, содан кейін ғана атын сұрайды.",
        "Четыре человека впервые пишут боту. Он спрашивает язык, согласие и только потом имя.",
        "Four people write to the bot for the first time. It asks for their language, their consent, and only then "
        "their name.",
    ),
    (
        Step(
            "hello-dana",
            Text("Дана сәлемдеседі", "Дана здоровается", "Дана says hello"),
            Text(
                "Дана – модератор: ұйымдар мен жобаларды басқалар көрмей тұрып ол тексереді.",
                "Дана – модератор: она проверяет организации и проекты, прежде чем их увидят другие.",
                "Дана is the moderator: she checks organisations and projects before others see them.",
            ),
            hello(DANA),
        ),
        Step(
            "hello-gulnur",
            Text("Гүлнұр сәлемдеседі", "Гүлнұр здоровается", "Гүлнұр says hello"),
            Text(
                "Гүлнұр естімейтін адамдарға көмектесетін ҮЕҰ басқарады. Оның идеясы бар.",
                "Гүлнұр руководит НПО, которая помогает неслышащим людям. У неё есть идея.",
                "Гүлнұр leads an NGO that helps deaf people. She has an idea.",
            ),
            hello(GULNUR, types_name=True),
        ),
        Step(
            "hello-erlan",
            Text("Ерлан сәлемдеседі", "Ерлан здоровается", "Ерлан says hello"),
            Text(
                "Ерланның зертханалары бар. Ол игі іске қолдау көрсеткісі келеді, бірақ кімге екенін білмейді.",
                "У Ерлана сеть лабораторий. Он хочет поддержать доброе дело, но не знает чьё.",
                "Ерлан owns laboratories. He would like to support a good cause, but does not know whose.",
            ),
            hello(ERLAN),
        ),
        Step(
            "hello-nurbol",
            Text("Нұрбол сәлемдеседі", "Нұрбол здоровается", "Нұрбол says hello"),
            Text(
                "Нұрбол облыс басқармасында істейді. Мемлекет меморандумға үшінші тарап болып қосылады.",
                "Нұрбол работает в областном управлении. Государство войдёт в меморандум третьей стороной.",
                "Нұрбол works for the region's administration. The state will join the memorandum as its third "
                "party.",
            ),
            hello(NURBOL),
        ),
    ),
)
