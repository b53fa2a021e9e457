"""Three parties draw up a memorandum and bring it into force."""

from playground.story.acts import Act, Chapter, Dated, Person, Step
from playground.story.cast import ERLAN, GULNUR, NURBOL
from playground.story.chapters.register import BUSINESS_NAME, NGO_NAME, STATE_NAME, TOWN
from playground.story.dates import in_figures
from playground.story.words import Text, Typed

PDF = "%PDF"
GATHER = Text("Топ жинау", "Набрать группы", "Gather the groups")
CLASSROOM = Text("Сынып беру", "Дать класс", "Give a classroom")


def plan_line(what: Text, months: int, who: Typed) -> Dated:
    """A line of the plan, as the bot asks for it: what; by when; who."""
    return lambda calendar: Text(
        *(
            f"{words}; {in_figures(calendar.month_ahead(months)).kk}; {name}"
            for words, name in zip(what, who.suggested, strict=True)
        )
    )


def tell_office(party: Person, sees: str) -> tuple[Act, ...]:
    return (
        party.see("memorandum-office"),
        party.press("action-tell-office", "memorandum-your-office", on=("memorandum-office",)),
        party.press("button-office-right", sees),
    )


def confirm(party: Person, sees: str) -> tuple[Act, ...]:
    return (
        party.see("memorandum-invited"),
        party.press("action-acknowledge-memorandum", "memorandum-acknowledge", on=("memorandum-invited",)),
        party.press("button-acknowledge", sees),
    )


MEMORANDUM = Chapter(
    "memorandum",
    Text("Меморандум", "Меморандум", "A memorandum of three"),
    Text(
        "Үш тарап не істейтінін жазып, растайды. Құжат екі тілде, PDF түрінде келеді.",
        "Три стороны записывают, что сделает каждая, и подтверждают. Документ приходит в PDF на двух языках.",
        "Three parties write down what each will do, and confirm it. The document comes as PDF in two languages.",
    ),
    (
        Step(
            "draft",
            Text("Гүлнұр қараламасын жасайды", "Гүлнұр готовит черновик", "Гүлнұр draws up a draft"),
            Text(
                "Бот жобадан білетінін өзі толтырады, қалғанын бір-бірлеп сұрайды.",
                "Что известно из проекта, бот вписывает сам, остальное спрашивает по одному.",
                "The bot fills in what it knows of the project, and asks the rest one by one.",
            ),
            (
                GULNUR.press("action-draft-memorandum", "memorandum-subject"),
                GULNUR.press("memorandum-keep-aims", "memorandum-intentions_own"),
                GULNUR.say(
                    Text(
                        "Қырық қызметкерді оқыту; екі тілмаш дайындау.",
                        "Обучить сорок сотрудников; подготовить двух переводчиков.",
                        "Teach forty people; train two interpreters.",
                    ),
                    "memorandum-third",
                ),
                GULNUR.press(STATE_NAME, "memorandum-place"),
                GULNUR.say(TOWN, "memorandum-term"),
                GULNUR.press(Text("12 ай", "12 месяцев", "12 months"), "memorandum-plan"),
                GULNUR.say(plan_line(GATHER, 4, NGO_NAME), GATHER),
                GULNUR.say(plan_line(CLASSROOM, 5, BUSINESS_NAME), CLASSROOM),
                GULNUR.press("button-done", "memorandum-position"),
                GULNUR.press("position:chairperson", "memorandum-basis"),
                GULNUR.press("basis:charter", "memorandum-review"),
                GULNUR.press("memorandum-submit", "memorandum-confirm"),
                GULNUR.press("button-send-memorandum", "memorandum-stage-draft"),
            ),
            ends=(ERLAN.see("memorandum-office"),),
        ),
        Step(
            "offices",
            Text(
                "Тараптар лауазымын айтады", "Стороны указывают должность", "The parties state their office"
            ),
            Text(
                "Мәтінге кім қол қоятыны дәл жазылады.",
                "В тексте точно сказано, кто подписывает.",
                "The text says exactly who will sign.",
            ),
            (
                *tell_office(ERLAN, "memorandum-stage-draft"),
                *tell_office(NURBOL, "memorandum-stage-put"),
            ),
        ),
        Step(
            "confirm",
            Text("Үшеуі де растайды", "Все трое подтверждают", "All three confirm"),
            Text(
                "Бәрі растағанда ғана келісіледі. Үшеуіне де PDF келеді.",
                "Он согласован, когда подтвердили все. PDF получает каждый.",
                "It is agreed once all have confirmed. Each holds the memorandum as PDF.",
            ),
            (
                *confirm(GULNUR, "memorandum-card-acknowledged"),
                *confirm(ERLAN, "memorandum-card-acknowledged"),
                *confirm(NURBOL, "memorandum-stage-agreed"),
                *(party.see("memorandum-agreed", file=PDF) for party in (GULNUR, ERLAN, NURBOL)),
            ),
        ),
    ),
)
