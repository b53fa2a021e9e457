"""After the memorandum: its plan is ticked off, work begins, more help is promised and arrives, the work is reported on
and completed, and the backer reads of it all. The completion is taken back at last: the story goes on with the same
project.
"""

from playground.story.acts import Chapter, Step
from playground.story.cast import ERLAN, GULNUR
from playground.story.chapters.memorandum import GATHER
from playground.story.chapters.pledges import BY_HALVES
from playground.story.chapters.project import TITLE
from playground.story.words import Text, Typed

REPORT = Typed(
    "report",
    Text(
        "Қырық қызметкерден екі топ жинадық, алғашқы сабақ өтті.",
        "Набрали две группы из сорока сотрудников, прошло первое занятие.",
        "Two groups of forty people are gathered, and the first lesson was held.",
    ),
)
LAST_WORD = Typed(
    "last-word",
    Text(
        "Қырық қызметкер ымдау тілін меңгерді.",
        "Сорок сотрудников освоили язык жестов.",
        "Forty people have learned sign language.",
    ),
)

CARRYING_OUT = Chapter(
    "carrying-out",
    Text("Іске асыру", "Дело идёт", "The work is done"),
    Text(
        "Жоспар орындалып, жұмыс жүреді. Қолдаушы оның барысын сұрамай-ақ біледі.",
        "План выполняется, работа идёт. Партнёр узнаёт о ходе дела, не спрашивая.",
        "The plan is carried out. The backer hears how it goes without having to ask.",
    ),
    (
        Step(
            "begin",
            Text("Гүлнұр жұмысты бастайды", "Гүлнұр начинает работу", "Гүлнұр begins"),
            Text(
                "Жоспардағы бірінші іс белгіленді, Ерлан жұмыс басталғанын біледі.",
                "Первый пункт плана отмечен, и Ерлан узнаёт, что работа началась.",
                "The first point of the plan is ticked, and Ерлан hears that work has begun.",
            ),
            (
                GULNUR.press("action-open-plan", "plan-card"),
                GULNUR.press(GATHER, "plan-card"),
                GULNUR.open_menu(),
                GULNUR.press("menu-projects", "projects-title"),
                GULNUR.open_line(TITLE, "project-standing", TITLE),
                GULNUR.press("action-begin-project", "project-stage-under_way"),
                ERLAN.see("project-begun", TITLE),
            ),
        ),
        *BY_HALVES,
        Step(
            "report",
            Text("Есеп Ерланға да жетеді", "Отчёт читает и Ерлан", "The backer reads the report"),
            Text(
                "Айына екі-үш сөйлем мен бір фото жеткілікті.",
                "Двух-трёх предложений и фото в месяц достаточно.",
                "Two or three sentences and a photo a month are enough.",
            ),
            (
                GULNUR.open_menu(),
                GULNUR.press("menu-projects", "projects-title"),
                GULNUR.open_line(TITLE, "project-stage-under_way", TITLE),
                GULNUR.press("action-write-report", "report-words"),
                GULNUR.say(REPORT, "report-reached"),
                GULNUR.say("40", "report-photo"),
                GULNUR.photograph("lesson.jpg", "report-review"),
                GULNUR.press("report-submit", "progress-reports"),
                ERLAN.see(REPORT),
                ERLAN.press("action-open-progress", "progress-reports", on=(REPORT,)),
            ),
            ends=(ERLAN.see(REPORT),),
        ),
        Step(
            "complete",
            Text("Жоба аяқталады", "Проект завершён", "The project is completed"),
            Text(
                "Шешімді қайтаруға болады: жұмыс әлі жүріп жатыр.",
                "Решение можно отменить: работа ещё идёт.",
                "The decision can be taken back: the work goes on.",
            ),
            (
                GULNUR.press("action-complete-project", "completion-words"),
                GULNUR.say(LAST_WORD, "completion-photo"),
                GULNUR.skip("completion-review"),
                GULNUR.press("completion-submit", "project-stage-completed"),
                ERLAN.see(LAST_WORD),
                GULNUR.press("button-take-back-stage", "progress-take-back-completion"),
                GULNUR.press("button-take-back-stage", "project-stage-under_way"),
            ),
            ends=(ERLAN.see(LAST_WORD),),
        ),
    ),
)
