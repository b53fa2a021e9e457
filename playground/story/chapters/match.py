"""Both sides say yes, get each other's contacts, and agree to meet at the forum where they will both be."""

from playground.story.acts import Act, Chapter, Dated, Step
from playground.story.cast import ERLAN, GULNUR
from playground.story.chapters.project import TITLE
from playground.story.chapters.register import BUSINESS_NAME
from playground.story.dates import in_figures
from playground.story.words import Piece, Text, same

CALENDAR_FILE = "BEGIN:VCALENDAR"


def propose_meeting(day: Dated, at: str, place: Piece, note: Text) -> tuple[Act, ...]:
    """Propose a meeting, from the button below a match to the wait for the other side."""
    return (
        GULNUR.press("action-propose-meeting", "meeting-day"),
        GULNUR.say(day, "meeting-at"),
        GULNUR.press(same(at), "meeting-place"),
        GULNUR.press(place, "meeting-note"),
        GULNUR.say(note, "meeting-review"),
        GULNUR.press("meeting-submit", "wait-meeting-proposed"),
    )


AGREE = (
    ERLAN.see("meeting-proposed"),
    ERLAN.press("action-confirm-meeting", "meeting-agreed", on=("meeting-proposed",), file=CALENDAR_FILE),
)


MATCH = Chapter(
    "match",
    Text("Келісу және кездесу", "Согласие и встреча", "Two yeses and a meeting"),
    Text(
        "Ерлан қызығушылық білдіреді, Гүлнұр «иә» дейді. Байланыс деректері екі жақ келіскенде ғана ашылады.",
        "Ерлан отвечает «интересно», Гүлнұр соглашается. Контакты открываются, только когда согласны обе стороны.",
        "Ерлан is interested, Гүлнұр says yes. Contact details open only when both sides agree.",
    ),
    (
        Step(
            "interested",
            Text("Ерланға қызық", "Ерлану интересно", "Ерлан is interested"),
            Text(
                "Бір рет басу жеткілікті. Бас тартса, оны ешкім білмес еді.",
                "Хватает одного нажатия. Отказ не увидел бы никто.",
                "One tap is enough. Nobody would have seen a refusal.",
            ),
            (
                ERLAN.press("action-pitch-interested", "pitch-answered-interested", on=(TITLE,)),
                GULNUR.see("pitch-interest", TITLE, BUSINESS_NAME),
            ),
            ends=(GULNUR.see("pitch-interest", TITLE, BUSINESS_NAME),),
        ),
        Step(
            "introduced",
            Text("Гүлнұр «иә» дейді", "Гүлнұр соглашается", "Гүлнұр says yes"),
            Text(
                "Енді екеуі бір-бірінің телефонын көреді.",
                "Теперь у обоих есть телефон друг друга.",
                "Now both have each other's phone number.",
            ),
            (
                GULNUR.press(
                    "action-accept-interest",
                    "interest-you-accepted",
                    on=("pitch-interest", TITLE, BUSINESS_NAME),
                ),
                GULNUR.see("match", TITLE),
                ERLAN.see("match", TITLE),
            ),
        ),
        Step(
            "meeting-proposed",
            Text("Гүлнұр кездесу ұсынады", "Гүлнұр предлагает встречу", "Гүлнұр proposes a meeting"),
            Text(
                "Келесі қадам әрқашан батырма болып тұрады.",
                "Следующий шаг – всегда кнопка.",
                "The next step is always a button.",
            ),
            propose_meeting(
                lambda calendar: in_figures(calendar.forum),
                "15:00",
                "meeting-place-forum",
                Text(
                    "Емханалардың тізімін ала келемін.",
                    "Принесу список поликлиник.",
                    "I will bring the list of clinics.",
                ),
            ),
            ends=(ERLAN.see("meeting-proposed"),),
        ),
        Step(
            "meeting-agreed",
            Text(
                "Екі жақтың күнтізбесіне кездесу түсті",
                "Встреча есть в календаре у обоих",
                "Both sides have the meeting for their calendars",
            ),
            Text(
                "Ерлан келісті, файл екеуіне де барды, еске саламыз.",
                "Ерлан согласился, файл пришёл обоим, бот напомнит.",
                "Ерлан agreed, both got a file, and the bot will remind them.",
            ),
            (*AGREE, GULNUR.see("meeting-agreed", file=CALENDAR_FILE)),
        ),
    ),
)
