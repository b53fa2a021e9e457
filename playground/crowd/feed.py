"""What is told of a deed to whoever watches: a short line in three languages, in words that have no gender."""

from collections.abc import Mapping

LANGUAGES = ("kk", "ru", "en")

_LINES: Mapping[str, tuple[str, str, str]] = {
    "interested": ("«Қызықты» деп жауап берді", "отвечает: «Интересно»", "is interested"),
    "later": ("кейінге қалдырды", "откладывает на потом", "says later"),
    "decline": ("ұсыныстан бас тартты", "отказывается от предложения", "says no to a pitch"),
    "ask": ("сұрақ қойды", "задаёт вопрос", "asks a question"),
    "ask-language": (
        "мәтінді өз тілінде сұрады",
        "просит текст на своём языке",
        "asks for the text in another language",
    ),
    "digest-open": ("келесі ұсынысты ашты", "открывает следующее предложение", "turns to the next pitch"),
    "accept-interest": ("танысуға келісті", "соглашается познакомиться", "says yes to an introduction"),
    "refuse-interest": ("танысудан бас тартты", "отказывается от знакомства", "says no to an introduction"),
    "answer-question": ("сұраққа жауап берді", "отвечает на вопрос", "answers a question"),
    "confirm-meeting": ("кездесуге келісті", "соглашается на встречу", "agrees to meet"),
    "another-time": ("басқа уақыт ұсынды", "предлагает другое время", "suggests another time"),
    "decline-meeting": ("кездесуден бас тартты", "отказывается от встречи", "declines a meeting"),
    "meeting-took-place": ("кездесу өтті деді", "говорит, что встреча прошла", "says the meeting took place"),
    "meeting-missed": (
        "кездесу болмады деді",
        "говорит, что встречи не было",
        "says the meeting did not happen",
    ),
    "tell-where": ("кездесу орнын айтты", "сообщает место встречи", "tells where to meet"),
    "tell-link": (
        "кездесу сілтемесін берді",
        "присылает ссылку на встречу",
        "sends the link for the meeting",
    ),
    "match-met": ("кездескенін айтты", "говорит, что встретились", "says they have met"),
    "match-going-on": ("іс жүріп жатыр деді", "говорит, что дело идёт", "says it is going on"),
    "end-match": ("әрекеттестікті аяқтады", "завершает сотрудничество", "ends a match"),
    "acknowledge-memorandum": ("меморандумды растады", "подтверждает меморандум", "confirms a memorandum"),
    "decline-memorandum": (
        "меморандумнан бас тартты",
        "отказывается от меморандума",
        "declines a memorandum",
    ),
    "tell-office": ("лауазымын растады", "подтверждает должность", "confirms the office held"),
    "free-will-yes": ("жеке сұраққа жауап берді", "отвечает на личный вопрос", "answers a private question"),
    "free-will-rather-not": (
        "жеке сұраққа жауап берді",
        "отвечает на личный вопрос",
        "answers a private question",
    ),
    "free-will-no": ("жеке сұраққа жауап берді", "отвечает на личный вопрос", "answers a private question"),
    "begin-project": ("жоба басталды деді", "говорит, что проект начался", "says the project has begun"),
    "not-yet-begun": (
        "жоба әлі басталған жоқ деді",
        "говорит, что проект ещё не начался",
        "says it has not begun yet",
    ),
    "complete-project": ("жобаны аяқтады", "завершает проект", "completes a project"),
    "not-yet-completed": (
        "жоба әлі жүріп жатыр деді",
        "говорит, что проект ещё идёт",
        "says it is not finished yet",
    ),
    "step-done": ("жоспардағы қадамды орындады", "отмечает шаг плана", "ticks a step of the plan"),
    "step-not-yet": (
        "қадам әлі орындалмады деді",
        "говорит, что шаг ещё впереди",
        "says a step is still ahead",
    ),
    "write-report": ("есеп жазды", "пишет отчёт", "writes a progress report"),
    "confirm-member": ("әріптесін растады", "подтверждает коллегу", "confirms a colleague"),
    "decline-member": ("өтінімнен бас тартты", "отклоняет заявку", "declines a request"),
    "confirm-change": ("байланыс өзгерісін растады", "подтверждает новый контакт", "confirms a new contact"),
    "going": ("сессияға барады", "идёт на сессию", "is going to a session"),
    "going-all": ("форум күніне барады", "идёт на весь день форума", "is going to the forum day"),
    "not-coming": ("келе алмайтынын айтты", "не сможет прийти", "cannot come"),
    "propose-meeting": ("кездесу ұсынды", "предлагает встретиться", "proposes a meeting"),
    "draft-memorandum": ("меморандум жасады", "составляет меморандум", "draws up a memorandum"),
    "more-pitches": ("тағы ұсыныс сұрады", "просит ещё предложений", "asks for more pitches"),
}
_PREFIXES = ("pitch-", "digest-", "pitch-more.", "digest-more.")


def line(deed: str, first_name: str) -> dict[str, str]:
    """«Мақсат танысуға келісті», in each language."""
    name = next(
        (deed.removeprefix(prefix) for prefix in reversed(_PREFIXES) if deed.removeprefix(prefix) in _LINES),
        deed,
    )
    return {
        language: f"{first_name} {words}" for language, words in zip(LANGUAGES, _LINES[name], strict=True)
    }
