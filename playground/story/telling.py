"""The story as the chat page shows it: in the reader's language, with what is to be pressed in the language that each
person speaks with the bot.
"""

from datetime import datetime
from typing import Any

from playground.people.seen import Message
from playground.story import doing
from playground.story.acts import Act, Person, Step
from playground.story.dates import HOME_ZONE, in_words
from playground.story.progress import PLAYED, Progress, acts_of
from playground.story.words import Text

_HINTS = {
    "press": Text(
        "{who} «{label}» батырмасын басыңыз.", "{who} нажмите «{label}».", "{who} press “{label}”."
    ),
    "line": Text("{who} «{label}» батырмасын басыңыз.", "{who} нажмите «{label}».", "{who} press “{label}”."),
    "say": Text("{who} былай жазыңыз: {label}", "{who} напишите: {label}", "{who} type: {label}"),
    "tick": Text("{who} «{label}» дегенді белгілеңіз.", "{who} отметьте «{label}».", "{who} tick “{label}”."),
    "see": Text(
        "Сәл күтіңіз: {name} бұдан хабар алады.",
        "Подождите немного: {name} получит сообщение.",
        "Wait a moment: {name} will get a message.",
    ),
    "send": Text(
        "{who} қол қойылған бетті суретке түсіріп жіберіңіз.",
        "{who} отправьте снимок подписанной страницы.",
        "{who} send a picture of the signed page.",
    ),
    "photo": Text("{who} фото жіберіңіз.", "{who} отправьте фото.", "{who} send a photo."),
    "visit": Text(
        "«Пошта» бетін ашып, {name} алған хаттағы сілтемеге кіріңіз де, «{label}» батырмасын басыңыз.",
        "Откройте «Почту», перейдите по ссылке в письме для {name} и нажмите «{label}».",
        "Open “Mail”, follow the link in the letter to {name}, and press “{label}”.",
    ),
    "check": Text(
        "{name} алған меморандум файлын тексеру бетіне салыңыз.",
        "Перетащите на страницу проверки файл меморандума, который получил(а) {name}.",
        "Drop the file of the memorandum that {name} got on the page that checks it.",
    ),
    "clock": Text(
        "Сағатты алға жылжытыңыз: {label}.",
        "Переведите часы вперёд: {label}.",
        "Move the clock forward, to {label}.",
    ),
}
_TROUBLES = {
    "no-button": Text(
        "{name} «{label}» батырмасын таппай тұр. Осы қадамды өзіңіз жасаңыз немесе басынан бастаңыз.",
        "{name} не находит кнопку «{label}». Сделайте этот шаг сами или начните сначала.",
        "{name} cannot find the button “{label}”. Do this step by hand, or start over.",
    ),
    "not-seen": Text(
        "{name} «{label}» деген хабарды күтіп еді, ол келмеді. Осы қадамды өзіңіз жасаңыз немесе басынан бастаңыз.",
        "{name} ждёт сообщение «{label}», а его нет. Сделайте этот шаг сами или начните сначала.",
        "{name} was waiting for “{label}”, which did not come. Do this step by hand, or start over.",
    ),
    "page": Text(
        "Бет күткендей жауап бермеді. Осы қадамды «Пошта» арқылы өзіңіз жасаңыз немесе басынан бастаңыз.",
        "Страница ответила не так, как ожидалось. Сделайте этот шаг сами через «Почту» или начните сначала.",
        "The page did not answer as expected. Do this step by hand through “Mail”, or start over.",
    ),
    "late": Text(
        "Сағат алға кетіп қалды, сондықтан бұл қадам енді жасалмайды. Басынан бастаңыз.",
        "Часы ушли вперёд, и этот шаг уже не сыграть. Начните сначала.",
        "The clock has gone too far for this step. Start over.",
    ),
}
_AWAY = Text(
    "Бот әзірге жоқ. Ол оралғанда әңгіме жалғасады.",
    "Бот отошёл. История продолжится, когда он вернётся.",
    "The bot is away; the story goes on when it is back.",
)
CUT = 60
"""Signs of a message that a sentence quotes."""


def told(progress: Progress, language: str) -> dict[str, Any]:
    kept = progress.kept
    state = kept["state"]
    return {
        "state": state,
        "speed": kept["speed"],
        "trouble": _AWAY.in_language(language) if state == "waiting" else _trouble(progress, language),
        "now": _now(progress, language),
        "chapters": [
            {
                "id": chapter.id,
                "title": chapter.title.in_language(language),
                "text": chapter.text.in_language(language),
                "done": all(progress.is_done(step) for step in chapter.steps),
                "steps": [_step(progress, step, language) for step in chapter.steps],
            }
            for chapter in progress.chapters
        ],
    }


def _step(progress: Progress, step: Step, language: str) -> dict[str, Any]:
    number = None if progress.is_done(step) else progress.next_act(step)
    act = None if number is None else acts_of(step)[number]
    person = next((act.who for act in step.acts if act.who is not None), None)
    return {
        "id": step.id,
        "title": step.title.in_language(language),
        "why": step.why.in_language(language),
        "done": progress.is_done(step),
        "person_id": person.id if person else None,
        "hint": None if act is None else hint(progress, act, language, seen=step is progress.first_open()),
    }


def _now(progress: Progress, language: str) -> dict[str, Any] | None:
    """What is done at this moment; by hand, what to do next."""
    playing = progress.kept["state"] in PLAYED
    step = next((step for step in progress.steps if playing and step.id == progress.kept["on"]), None)
    step = step or progress.first_open()
    number = None if step is None else progress.next_act(step)
    if step is None or number is None:
        return None
    act = acts_of(step)[number]
    return {
        "person_id": act.who.id if act.who else None,
        "act": "press" if act.do == "line" else act.do,
        "label": label(progress, act, language, seen=True),
        "message_id": found[0].id if (found := _button(progress, act)) else None,
        "hint": hint(progress, act, language, seen=True),
        "step": step.id,
    }


def label(progress: Progress, act: Act, reader: str, *, seen: bool) -> str:
    """The button or the text, in the language that the person speaks with the bot; of a clock, when it is to be. A
    button that is `seen` by now is told as it stands there.
    """
    if act.until is not None:
        return moment(act.until(progress.calendar), reader)
    if act.by is not None:
        return doing.words_of(act, act.by.language, progress.calendar)
    assert act.who is not None  # noqa: S101  # only the clock is nobody's
    found = _button(progress, act) if seen else None
    if found is not None:
        return str(found[1]["text"])
    return doing.words_of(act, _spoken(progress, act.who), progress.calendar)


def _button(progress: Progress, act: Act) -> tuple[Message, dict[str, Any]] | None:
    """The button that is pressed next and the message below which it stands, if it is there by now."""
    if act.who is None or act.do not in ("press", "line", "tick"):
        return None
    language = _spoken(progress, act.who)
    return doing.find_button(progress.playground, act, language, progress.kept["told"])


def _spoken(progress: Progress, person: Person) -> str:
    """The language that the person speaks, or is going to choose: as in life where the story plays by itself."""
    if progress.kept["state"] in PLAYED:
        return doing.language_as_in_life(progress.playground, person)
    return doing.language_of(progress.playground, person)


def hint(progress: Progress, act: Act, language: str, *, seen: bool) -> str:
    """The act as a sentence for the reader."""
    who = act.who.doing_as.in_language(language) if act.who else ""
    name = act.who.first_name if act.who else act.by.name.in_language(language) if act.by else ""
    sentence = _HINTS[act.do].in_language(language)
    return sentence.format(who=who, name=name, label=label(progress, act, language, seen=seen))


def _trouble(progress: Progress, language: str) -> str | None:
    trouble = progress.kept["trouble"]
    if trouble is None:
        return None
    step = next(step for step in progress.steps if step.id == trouble["step"])
    act = acts_of(step)[trouble["act"]]
    if trouble["kind"] == "page":
        return _TROUBLES["page"].in_language(language)
    if act.who is None:
        return _TROUBLES["late"].in_language(language)
    spoken = _spoken(progress, act.who)
    words = (
        doing.words_of(act, spoken, progress.calendar)
        if trouble["kind"] == "no-button"
        else doing.screen_of(act, spoken)
    )
    if len(words) > CUT:
        words = words[:CUT].rsplit(" ", 1)[0] + "…"
    return _TROUBLES[trouble["kind"]].in_language(language).format(name=act.who.first_name, label=words)


def moment(at: datetime, language: str) -> str:
    here = at.astimezone(HOME_ZONE)
    return f"{in_words(here.date()).in_language(language)}, {here:%H:%M}"
