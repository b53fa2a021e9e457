"""A person tells the bot about a project, and the moderator publishes it."""

from collections.abc import Sequence
from dataclasses import dataclass

from playground.tour.cast import Cast
from playground.tour.voice import Voice


@dataclass(frozen=True, slots=True)
class Idea:
    """The answers to the form of a project, in Kazakh. Amounts and days are written as people type them."""

    title: str
    problem: str
    solution: str
    beneficiaries: str
    settlement: str
    needs: Sequence[str]
    budget_full: str
    budget_min: str
    starts_on: str
    ends_on: str
    summary: str | None = None
    title_in_russian: str | None = None
    summary_in_russian: str | None = None


async def tell_project(author: Voice, idea: Idea) -> None:
    """Fill in the whole form, up to the review."""
    await author.press("Жоба ұсыну", "Жоба қалай аталады")
    await author.say(idea.title, "екі сөйлеммен айтып беріңіз")
    await author.answer(idea.summary, "Қандай мәселе бар")
    await author.say(idea.problem, "Не істейсіз")
    await author.say(idea.solution, "қанша адамға пайдасы")
    await author.say(idea.beneficiaries, "орысша қалай аталады")
    if idea.title_in_russian:
        await author.say(idea.title_in_russian, "сол екі сөйлемді орысша")
    await author.answer(idea.summary_in_russian, "қай салаларға жатады")
    await author.choose(("Әлеуметтік осал топтар", "Денсаулық"), "қай өңірде өтеді")
    await author.press("Атырау облысы", "қай елді мекенде өтеді")
    await author.say(idea.settlement, "Картада")
    await author.answer(None, "Қандай көмек қажет")
    await author.choose(idea.needs, "барлығы қанша теңге")
    await author.say(idea.budget_full, "Кемі қанша теңге")
    await author.say(idea.budget_min, "қашан басталады")
    await author.say(idea.starts_on, "қашан аяқталады")
    await author.say(idea.ends_on, "бағдарламаға кірсе")
    await author.answer(None, "сурет жіберіңіз")
    await author.answer(None, "жоспар не хат")
    await author.answer(None, "Тексеріп шығыңыз")


async def publish_project(cast: Cast, title: str) -> None:
    """As the moderator, open the queue from the summary, read the project and publish it. Its author is told so."""
    await cast.dana.see("1 проект на проверке")
    await cast.dana.press("Проекты", "Проекты ждут проверки")
    await cast.dana.press(title[:20], "Проблема")
    await cast.dana.press("Опубликовать", "Непроверенных проектов нет")
    await cast.gulnur.see("жарияланды")
