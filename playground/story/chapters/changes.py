"""What only the tour plays: a late yes, a match that comes to nothing, and changes that others rely on, each told."""

from playground.story.acts import Chapter, Step, clock
from playground.story.cast import DANA, ERLAN, GULNUR
from playground.story.chapters import silence
from playground.story.chapters.match import AGREE, propose_meeting
from playground.story.chapters.project import TITLE, from_menu
from playground.story.chapters.register import BUSINESS_NAME, NGO_NAME
from playground.story.dates import in_figures
from playground.story.words import Text, Typed, same

CANCELLED = "METHOD:CANCEL"
RENAMED = Typed("ngo", Text("Ымдау тілі орталығы", "Ымдау тілі орталығы", "Ymdau Tili Ortalyghy"))

SECOND_CHANCE = Chapter(
    "second-chance",
    Text("Кеш айтылған «иә»", "Позднее «да»", "A late yes, and a match that comes to nothing"),
    Text(
        "Мерзімі өткен ұсынысқа да «иә» деуге болады. Нәтиже болмаса, іздеу қайта басталады.",
        "Сказать «да» можно и после срока. Если не сложится, поиск начнётся снова.",
        "A yes is welcome even when the time is over. If nothing comes of it, the search starts again.",
    ),
    (
        Step(
            "late-yes",
            Text("Ерлан кешігіп жауап береді", "Ерлан отвечает с опозданием", "Ерлан answers late"),
            Text(
                "Жоба әлі қолдау іздеп жүр, сондықтан кеш емес.",
                "Проект ещё ищет поддержку, так что не поздно.",
                "The project still seeks support, so it is not too late.",
            ),
            (
                ERLAN.open_menu(),
                ERLAN.press("menu-pitches", "pitches-title"),
                ERLAN.press(silence.TITLE, "pitch-state-expired"),
                ERLAN.press("action-pitch-interested", "pitch-state-interested", on=("pitch-state-expired",)),
                GULNUR.see("pitch-interest", silence.TITLE, BUSINESS_NAME),
                GULNUR.press(
                    "action-accept-interest",
                    "interest-you-accepted",
                    on=("pitch-interest", silence.TITLE, BUSINESS_NAME),
                ),
                ERLAN.see("match", silence.TITLE),
            ),
        ),
        Step(
            "nothing",
            Text("Нәтиже болмады", "Не получилось", "It comes to nothing"),
            Text(
                "Байланыс деректері қайта жасырылды, жоба бұрынғыдай қолдау іздейді.",
                "Контакты снова скрыты, проект ищет поддержку, как прежде.",
                "Both contacts are hidden again, and the project seeks support as before.",
            ),
            (
                clock(silence.after("late-yes", days=10)),
                GULNUR.see("match-how", silence.TITLE),
                ERLAN.see("match-how", silence.TITLE),
                GULNUR.press("action-end-match", "match-end-question", on=("match-how", silence.TITLE)),
                GULNUR.press("button-end-not_suitable", "menu-greeting"),
                ERLAN.see("match-ended-backer", silence.TITLE),
            ),
        ),
    ),
    for_tour=True,
)

CHANGES = Chapter(
    "changes",
    Text("Ешкімнің сыртынан емес", "Не за спиной", "Nothing changes behind anybody's back"),
    Text(
        "Атауы өзгереді, жоба кері алынады, соңғы өкіл кетеді: қатысы барлар бірден біледі.",
        "Меняется название, отзывают проект, уходит последний представитель: кого это касается, узнают сразу.",
        "A name changes, a project is withdrawn, the last representative leaves: those concerned hear of it at once.",
    ),
    (
        Step(
            "rename",
            Text("ҮЕҰ атауын өзгертеді", "НПО меняет название", "The NGO takes another name"),
            Text(
                "Расталған атауды модератор шешеді, серіктестері біледі.",
                "Подтверждённое название меняет модератор, партнёры узнают.",
                "A moderator decides about a verified name, and its partners hear.",
            ),
            (
                GULNUR.open_menu(),
                GULNUR.press("menu-organizations", "organizations-title"),
                GULNUR.press(NGO_NAME, "organization-status-verified"),
                GULNUR.press("button-correct", "form-edit"),
                GULNUR.press("organization-name_kk-label", "organization-name_kk"),
                GULNUR.say(Typed("ngo", same(RENAMED.suggested.kk)), "change-waits"),
                *from_menu("menu-change-review", "change-queue"),
                DANA.press(NGO_NAME, RENAMED),
                DANA.press("button-accept-change", "change-queue-empty"),
                GULNUR.see("change-accepted"),
                ERLAN.see("organization-renamed"),
            ),
        ),
        Step(
            "withdraw",
            Text(
                "Жоба мен кездесу қоса жойылды",
                "Проект отозван вместе со встречей",
                "A project is withdrawn, and its meeting with it",
            ),
            Text(
                "Не болатыны алдын ала айтылды, Ерланға бір хабар келді, файлы кездесуді күнтізбеден алып тастайды.",
                "Что будет, сказано заранее. Ерлан узнаёт из одного сообщения, файл убирает встречу из календаря.",
                "What will happen is said before. Ерлан hears of it in one message, whose file takes the meeting "
                "out of a "
                "calendar.",
            ),
            (
                GULNUR.open_menu(),
                GULNUR.press("menu-projects", "projects-title"),
                GULNUR.open_line(TITLE, "project-standing", TITLE),
                GULNUR.press("button-standing", "standing-choose"),
                GULNUR.press(BUSINESS_NAME, same("+77025550202")),
                *propose_meeting(
                    lambda calendar: in_figures(calendar.days_ahead(7)),
                    "11:00",
                    "meeting-place-phone",
                    Text(
                        "Кесте туралы сөйлесейік.",
                        "Поговорим о расписании.",
                        "Let us talk about the timetable.",
                    ),
                ),
                *AGREE,
                GULNUR.open_menu(),
                GULNUR.press("menu-projects", "projects-title"),
                GULNUR.open_line(TITLE, "project-standing", TITLE),
                GULNUR.press("button-withdraw", "depends-meetings"),
                GULNUR.press("button-just-withdraw", "project-next-withdrawn"),
                ERLAN.see("project-withdrawn", TITLE, file=CANCELLED),
            ),
        ),
        Step(
            "forget",
            Text("Гүлнұр деректерін өшіреді", "Гүлнұр удаляет свои данные", "Гүлнұр asks to be forgotten"),
            Text(
                "Ол – ұйымның соңғы өкілі: алдымен неге әсер ететіні айтылады, сосын басқа тараптар біледі.",
                "Она последний представитель: сначала сказано, что это затронет, потом узнают остальные.",
                "She is the last representative: first she is told what hangs on it, then the others hear.",
            ),
            (
                GULNUR.say("/forget", "depends-organizations-alone"),
                GULNUR.press("button-forget", "forgotten"),
                ERLAN.see("organization-unrepresented"),
                DANA.see("briefing-organization-unrepresented"),
            ),
        ),
    ),
    for_tour=True,
)
