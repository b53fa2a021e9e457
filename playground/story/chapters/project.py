"""A project is told, published, and reaches a backer who has not heard of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from playground.story.acts import Act, Chapter, Dated, Person, Step
from playground.story.cast import DANA, ERLAN, GULNUR
from playground.story.chapters.register import REGION, TOWN
from playground.story.dates import in_figures, in_words
from playground.story.words import Piece, Text, Typed


@dataclass(frozen=True, slots=True)
class Idea:
    """The answers to the form of a project. Amounts and days are written as people type them."""

    title: Typed
    problem: Text
    solution: Text
    beneficiaries: Text
    settlement: Text
    needs: Sequence[Piece]
    budget_full: Text
    budget_min: Text
    starts_on: Dated
    ends_on: Dated
    summary: Text | None = None
    in_second_language: tuple[Typed, Text] | None = None
    """Title and summary once more: in Russian for those who write in Kazakh, in Kazakh for all others."""


TITLE = Typed(
    "project",
    Text("Емханаларға ымдау тілі", "Язык жестов в поликлиниках", "Sign language in our clinics"),
)
_SUMMARY = Text(
    "Бес емхананың қырық қызметкеріне ымдау тілін үйретеміз. Естімейтін адам дәрігермен өз тілінде сөйлесе алады.",
    "Учим языку жестов сорок сотрудников пяти поликлиник. Глухой человек сможет говорить с врачом на своём языке.",
    "We teach sign language to forty people who work in five clinics. A deaf person can talk to the doctor in "
    "their own "
    "language.",
)
IDEA = Idea(
    title=TITLE,
    summary=_SUMMARY,
    in_second_language=(
        Typed("project", Text(TITLE.suggested.ru, TITLE.suggested.kk, TITLE.suggested.kk)),
        Text(_SUMMARY.ru, _SUMMARY.kk, _SUMMARY.kk),
    ),
    problem=Text(
        "Облыста естімейтін бес жүз адам бар, емханаларда бірде-бір сурдоаудармашы жоқ. Дәрігер қағазға жазып "
        "түсіндіреді, жедел жәрдем шақыра алмайды.",
        "В области пятьсот неслышащих людей, а в поликлиниках нет ни одного сурдопереводчика. Врач объясняет на "
        "бумаге, "
        "скорую вызвать нельзя.",
        "Five hundred deaf people live in the region, and no clinic has a sign language interpreter. The doctor "
        "writes "
        "on paper, and an ambulance cannot be called.",
    ),
    solution=Text(
        "Бес емхананың қырық қызметкеріне үш ай бойы ымдау тілін үйретеміз, қабылдауға бейне арқылы қосылатын екі "
        "тілмаш "
        "дайындаймыз.",
        "Три месяца учим языку жестов сорок сотрудников пяти поликлиник и готовим двух переводчиков, которые "
        "подключаются "
        "к приёму по видео.",
        "For three months we teach sign language to forty people of five clinics, and train two interpreters who "
        "join an "
        "appointment by video.",
    ),
    beneficiaries=Text(
        "Естімейтін 500 тұрғын және олардың отбасы",
        "500 неслышащих жителей и их семьи",
        "500 deaf residents and their families",
    ),
    settlement=TOWN,
    needs=("need-money", "need-premises"),
    budget_full=Text("2,4 млн", "2,4 млн", "2.4M"),
    budget_min=Text("1,1 млн", "1,1 млн", "1.1M"),
    starts_on=lambda calendar: in_words(calendar.month_ahead(4)),
    ends_on=lambda calendar: in_figures(calendar.month_ahead(7)),
)


def tell(author: Person, idea: Idea) -> tuple[Act, ...]:
    """Fill in the whole form, up to the review."""
    second = idea.in_second_language
    return (
        author.press("button-submit-project", "project-title"),
        author.say(idea.title, "project-summary"),
        author.say(idea.summary, "project-problem") if idea.summary else author.skip("project-problem"),
        author.say(idea.problem, "project-solution"),
        author.say(idea.solution, "project-beneficiaries"),
        author.say(idea.beneficiaries, "project-second_title"),
        *(
            (author.say(second[0], "project-second_summary"), author.say(second[1], "project-spheres"))
            if second
            else (author.skip("project-spheres"),)
        ),
        *author.choose("sphere:vulnerable", "sphere:health", sees="project-region"),
        author.press(REGION, "project-settlement"),
        author.say(idea.settlement, "project-location"),
        author.skip("project-needs"),
        *author.choose(*idea.needs, sees="project-budget_full"),
        author.say(idea.budget_full, "project-budget_min"),
        author.say(idea.budget_min, "project-starts_on"),
        author.say(idea.starts_on, "project-ends_on"),
        author.say(idea.ends_on, "project-programme"),
        author.skip("project-photo"),
        author.skip("project-document"),
        author.skip("project-review"),
    )


FROM_SUMMARY = (
    DANA.see("briefing-project-review"),
    DANA.press("action-open-project-review", "project-queue", on=("briefing-project-review",)),
)
"""The way to the queue of projects from the summary that a moderator gets."""


def from_menu(queue: Piece, sees: Piece) -> tuple[Act, ...]:
    """A moderator's way to a queue whenever they like."""
    return (DANA.open_menu(), DANA.press("menu-queues", "queues"), DANA.press(queue, sees))


def publish(title: Typed, way: tuple[Act, ...]) -> tuple[Act, ...]:
    """As the moderator, open the queue, read the project and publish it. Its author is told so."""
    return (
        *way,
        DANA.press(title, "project-card-problem"),
        DANA.press("button-publish", "project-queue-empty"),
        GULNUR.see("project-published", title),
    )


PROJECT = Chapter(
    "project",
    Text("Жоба және ұсыныс", "Проект и предложение", "A project finds its way"),
    Text(
        "Гүлнұр идеясын айтады, Дана жариялайды, Ерланға ұсыныс болып барады: неге сай екені де жазылған.",
        "Гүлнұр рассказывает идею, Дана публикует её, и Ерлану приходит предложение: сказано, чем оно подходит.",
        "Гүлнұр tells her idea, Дана publishes it, and Ерлан gets it as a pitch that says why it fits him.",
    ),
    (
        Step(
            "tell-project",
            Text("Гүлнұр идеясын айтады", "Гүлнұр рассказывает идею", "Гүлнұр tells her idea"),
            Text(
                "Өз сөзімен, өз тілінде. Атауын екінші тілде де қосады.",
                "Своими словами и на своём языке. Название она даёт и на втором.",
                "In her own words and her own language. She adds the title in a second one.",
            ),
            (
                GULNUR.open_menu(),
                GULNUR.press("menu-projects", "projects-empty"),
                *tell(GULNUR, IDEA),
                GULNUR.press("project-submit", "project-stage-submitted", TITLE),
            ),
        ),
        Step(
            "publish-project",
            Text("Дана жобаны жариялайды", "Дана публикует проект", "Дана publishes the project"),
            Text(
                "Модератор оқыған жоба ғана басқаларға жетеді.",
                "Другие видят только то, что прочёл модератор.",
                "Only what a moderator has read reaches others.",
            ),
            publish(TITLE, FROM_SUMMARY),
        ),
        Step(
            "pitch-arrives",
            Text("Ерланға ұсыныс келеді", "Ерлану приходит предложение", "The pitch reaches Ерлан"),
            Text(
                "Оны ешкім іздеген жоқ: бот екеуін өзі тауып, себебін айтты.",
                "Никто не искал: бот сам нашёл их друг для друга и сказал почему.",
                "Nobody searched: the bot found them for each other, and says why.",
            ),
            (ERLAN.see(TITLE),),
        ),
    ),
)
