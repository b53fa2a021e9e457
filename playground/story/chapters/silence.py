"""Silence that does not die: a backer does not answer a pitch, an NGO does not answer a backer. Each is reminded,
others are asked or called for, and it ends with everybody told.
"""

from datetime import timedelta

from playground.story.acts import Chapter, Moment, Step, clock
from playground.story.cast import DANA, ERLAN, GULNUR, NURBOL
from playground.story.chapters.project import Idea, from_menu, publish, tell
from playground.story.chapters.register import NGO_NAME, offer
from playground.story.dates import in_figures, in_words
from playground.story.words import Text, Typed


def after(step: str, **elapsed: float) -> Moment:
    """A while after a step was done; if it never was, a while from now."""
    return lambda calendar: calendar.moments.get(step, calendar.now) + timedelta(**elapsed)


TITLE = Typed(
    "second-project",
    Text("Зертханада ымдау тілі", "Язык жестов в лаборатории", "Sign language in the laboratory"),
)
IDEA = Idea(
    title=TITLE,
    problem=Text(
        "Естімейтін жандар қан тапсыруға барғанда зертхана қызметкері оларды түсінбейді, талдау нәтижесін де "
        "ешкім ыммен "
        "айтып бере алмайды.",
        "Когда неслышащий человек сдаёт кровь, сотрудник лаборатории его не понимает, и результат анализа тоже "
        "никто не "
        "объяснит жестами.",
        "When a deaf person gives blood, the people of the laboratory do not understand them, and nobody can "
        "explain the "
        "result in signs.",
    ),
    solution=Text(
        "Зертхана қызметкерлеріне ымдау тілінен курс өткіземіз, нәтижені түсіндіретін бейне сөздік шығарамыз.",
        "Проведём для сотрудников лабораторий курс языка жестов и снимем видеословарь, который объясняет результаты.",
        "We hold a course of sign language for the people of the laboratories, and film a dictionary that explains "
        "results.",
    ),
    beneficiaries=Text("Естімейтін 500 тұрғын", "500 неслышащих жителей", "500 deaf residents"),
    settlement=Text("Құлсары қаласы", "Кульсары", "Kulsary"),
    needs=("need-money",),
    budget_full=Text("900 мың", "900 тыс", "0.9M"),
    budget_min=Text("400 мың", "400 тыс", "0.4M"),
    starts_on=lambda calendar: in_words(calendar.month_ahead(5)),
    ends_on=lambda calendar: in_figures(calendar.month_ahead(7)),
)

SILENCE = Chapter(
    "silence",
    Text("Үнсіз жоғалмайды", "Ничто не кончается молчанием", "Silence that does not die"),
    Text(
        "Енді ешкім жауап бермейді. Бот еске салады, басқаларға жібереді, модераторды шақырады, соңында бәріне "
        "айтады.",
        "Теперь никто не отвечает. Бот напоминает, передаёт дальше, зовёт модератора и в конце говорит всем.",
        "Now nobody answers. The bot reminds, passes on, calls for a moderator, and in the end tells everyone.",
    ),
    (
        Step(
            "second-project",
            Text("Гүлнұрдың екінші жобасы", "Второй проект Гүлнұр", "A second project"),
            Text(
                "Ұқсас жоба бар екенін бот айтады: Гүлнұр салыстырып көреді.",
                "Бот замечает похожий проект: Гүлнұр сравнивает.",
                "The bot notices a project like it, and Гүлнұр compares.",
            ),
            (
                GULNUR.open_menu(),
                GULNUR.press("menu-projects", "projects-title"),
                *tell(GULNUR, IDEA),
                GULNUR.press("project-submit", "project-similar"),
                GULNUR.press("button-another-project", "project-stage-submitted", TITLE),
            ),
        ),
        Step(
            "second-published",
            Text("Ұсыныс Ерланға барады", "Предложение приходит Ерлану", "The pitch reaches Ерлан"),
            Text(
                "Бұл жолы Ерлан үндемейді.",
                "На этот раз Ерлан молчит.",
                "This time Ерлан says nothing.",
            ),
            (
                *publish(TITLE, from_menu("menu-project-review", "project-queue")),
                ERLAN.see(TITLE),
            ),
        ),
        Step(
            "newcomer",
            Text(
                "Нұрбол да қолдаушы болады",
                "Нұрбол тоже поддержит",
                "A new backer gets the best of what is waiting",
            ),
            Text(
                "Жаңа қолдаушыға жоба бірден келеді, Ерланның жауабын күтпейді.",
                "Новому партнёру проект приходит сразу, не дожидаясь ответа Ерлана.",
                "Нұрбол gets the project at once, without waiting for Ерлан's answer.",
            ),
            (
                *offer(
                    NURBOL,
                    ("sphere:health", "sphere:vulnerable"),
                    Text(
                        "Естімейтін тұрғындар емхана мен зертханада ымдау тілінде қызмет алса дейміз.",
                        "Хотим, чтобы неслышащим жителям в поликлиниках и лабораториях помогали на языке жестов.",
                        "We want deaf residents to be served in sign language in clinics and laboratories.",
                    ),
                    ("need-money",),
                    Text("5 млн", "5 млн", "5M"),
                ),
                NURBOL.see(TITLE),
            ),
            ends=(NURBOL.see(TITLE),),
        ),
        Step(
            "nudged",
            Text("Екі күн өтті: еске салды", "Два дня: напоминание", "Two days: a reminder"),
            Text(
                "Ерланға бір рет, сыпайы еске салынды.",
                "Ерлану напомнили один раз и вежливо.",
                "Ерлан is reminded, once and politely.",
            ),
            (clock(after("second-published", days=2)), ERLAN.see("pitch-nudge", TITLE)),
        ),
        Step(
            "passed-on",
            Text("Бес күн: мерзімі өтті", "Пять дней: срок вышел", "Five days: the time is over"),
            Text(
                "Жоба Ерланды күтпейді, басқаларға барады. Кеш айтса да болады.",
                "Проект не ждёт Ерлана и идёт к другим. Сказать можно и позже.",
                "The project does not wait for Ерлан, it goes on to others. A late yes is still welcome.",
            ),
            (
                clock(after("second-published", days=5, minutes=5)),
                ERLAN.open_menu(),
                ERLAN.press("menu-pitches", "pitches-title"),
                ERLAN.press(TITLE, "pitch-state-expired", TITLE),
            ),
        ),
        Step(
            "unanswered-interest",
            Text("Нұрболға қызық", "Нұрболу интересно", "Нұрбол is interested"),
            Text(
                "Енді Гүлнұр үндемейді.",
                "Теперь молчит Гүлнұр.",
                "Now it is Гүлнұр who says nothing.",
            ),
            (
                NURBOL.open_menu(),
                NURBOL.press("menu-pitches", "pitches-title"),
                NURBOL.press(TITLE, TITLE),
                NURBOL.press("action-pitch-interested", "pitch-state-interested", on=(TITLE,)),
                GULNUR.see("pitch-interest", TITLE),
            ),
        ),
        Step(
            "reminded",
            Text("Бір күн: Гүлнұрға еске салды", "День: Гүлнұр напомнили", "A day: Гүлнұр is reminded"),
            Text(
                "Қызығушылық – ең қымбат жауап, сондықтан бот көп күтпейді.",
                "Интерес – самый дорогой ответ, и бот не ждёт долго.",
                "Interest is the most precious answer, so the bot does not wait long.",
            ),
            (clock(after("unanswered-interest", days=1)), GULNUR.see("interest-nudge", TITLE)),
        ),
        Step(
            "called-for",
            Text(
                "Бес күн: модератор іске кіріседі",
                "Пять дней: подключается модератор",
                "Five days: a moderator calls",
            ),
            Text(
                "Нұрбол мұны біледі. Дана қоңырау шалды, бірақ хабарласа алмады.",
                "Нұрбол об этом знает. Дана звонит, но не дозванивается.",
                "Нұрбол is told. Дана calls, and cannot get through.",
            ),
            (
                clock(after("unanswered-interest", days=5)),
                NURBOL.see("interest-called", TITLE),
                *from_menu("menu-calls-to-ngos", "call-ngo-queue"),
                DANA.press(NGO_NAME, "call-card-interest"),
                DANA.press("button-call-no-answer", "decision-call-no_answer"),
                GULNUR.see("call-missed", TITLE),
            ),
            ends=(NURBOL.see("interest-called", TITLE),),
        ),
        Step(
            "ended",
            Text(
                "Екі апта: бәріне айтылды", "Две недели: сказали всем", "Two weeks: it ends, and all are told"
            ),
            Text(
                "Нұрбол да, Гүлнұр да немен біткенін біледі, жоба қолдаушы іздей береді.",
                "И Нұрбол, и Гүлнұр знают, чем кончилось, а поиск продолжается.",
                "Both Нұрбол and Гүлнұр know how it ended, and the search goes on.",
            ),
            (
                clock(after("unanswered-interest", days=14)),
                NURBOL.see("interest-unanswered", TITLE),
                GULNUR.see("interest-lost", TITLE),
            ),
        ),
    ),
)
