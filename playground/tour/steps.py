"""Steps that come more than once in the story, in the words of the screens on which they are taken."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from playground.tour.cast import Cast
from playground.tour.transcript import Voice

_MONTHS = (
    *("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым"),
    *("шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"),
)


def month_ahead(months: int) -> date:
    """The first day of a month to come: the story holds in any year."""
    today = datetime.now(UTC)
    years, month = divmod(today.month - 1 + months, 12)
    return date(today.year + years, month + 1, 1)


def in_words(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def in_figures(day: date) -> str:
    return f"{day:%d.%m.%Y}"


@dataclass(frozen=True, slots=True)
class Idea:
    """What the form of a project is told; amounts and days as people type them."""

    title: str
    problem: str
    solution: str
    beneficiaries: str
    settlement: str
    needs: tuple[str, ...]
    budget_full: str
    budget_min: str
    starts_on: str
    ends_on: str


async def agree_in_russian(person: Voice) -> None:
    """From the first hello to the menu, under the name that Telegram tells."""
    await person.say("/start", "Выберите язык")
    await person.press("Русский", "Сначала нужно ваше согласие")
    await person.press("Даю согласие", "Как к вам обращаться")
    await person.press("Меня зовут", "Меню")


async def agree_in_kazakh(person: Voice) -> None:
    """From the first hello to the question for a name."""
    await person.say("/start", "Тілді таңдаңыз")
    await person.press("Қазақша", "келісіміңіз керек")
    await person.press("Келісемін", "қалай атайық")


async def introduce_organization(person: Voice, settlement: str, about: str, name: str, phone: str) -> None:
    """The questions after the region, and off to the moderator."""
    await person.say(settlement, "Қай салалармен")
    await person.tick("Әлеуметтік осал топтар", "Денсаулық")
    await person.press("Дайын", "туралы екі-үш сөйлем")
    await person.say(about, "Кіммен хабарласамыз")
    await person.say(name, "телефоны")
    await person.say(phone, "Электрондық поштасы")
    await person.press("Өткізіп жіберу", "Тексеріп шығыңыз")
    await person.press("Модераторға жіберу", "Модератор қарап жатыр")


async def tell_project(author: Voice, idea: Idea) -> None:
    """The whole form, up to its review."""
    await author.press("Жоба ұсыну", "Жоба қалай аталады")
    await author.say(idea.title, "Қандай мәселе бар")
    await author.say(idea.problem, "Не істейсіз")
    await author.say(idea.solution, "қанша адамға пайдасы")
    await author.say(idea.beneficiaries, "қай салаға жатады")
    await author.tick("Әлеуметтік осал топтар", "Денсаулық")
    await author.press("Дайын", "қай өңірде өтеді")
    await author.press("Атырау облысы", "Қай елді мекенде")
    await author.say(idea.settlement, "Картада")
    await author.press("Өткізіп жіберу", "Не қажет")
    await author.tick(*idea.needs)
    await author.press("Дайын", "барлығы қанша теңге")
    await author.say(idea.budget_full, "Кемі қанша теңге")
    await author.say(idea.budget_min, "Қашан басталады")
    await author.say(idea.starts_on, "Қашан аяқталады")
    await author.say(idea.ends_on, "бағдарламаға кірсе")
    await author.press("Өткізіп жіберу", "сурет жіберіңіз")
    await author.press("Өткізіп жіберу", "жоспар не хат")
    await author.press("Өткізіп жіберу", "Тексеріп шығыңыз")


async def project_is_published(cast: Cast) -> None:
    """The moderator reads it and publishes; its author hears of it."""
    await cast.dana.see("Новый проект")
    await cast.dana.press("Проверить", "Проблема")
    await cast.dana.press("Опубликовать", "Непроверенных проектов нет")
    await cast.gulnur.see("жарияланды")
