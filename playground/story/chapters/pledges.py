"""Help that is promised beside the memorandum, and that arrives by halves: either side says so, the other confirms."""

from playground.story.acts import Step
from playground.story.cast import ERLAN, GULNUR
from playground.story.chapters.project import TITLE
from playground.story.dates import in_words
from playground.story.words import Text

SEARCHED = Text("ымдау", "жест", "sign")
TABLETS = Text("планшет", "планшет", "tablets")

PROMISED = Step(
    "promise",
    Text("Ерлан көмек уәде етеді", "Ерлан обещает помощь", "Ерлан promises help"),
    Text(
        "Ақша ғана емес: он планшет. Гүлнұр қабылдайды, екеуі бір-бірінің байланысын алады.",
        "Не только деньги: десять планшетов. Гүлнұр принимает, и оба получают контакты друг друга.",
        "Not only money: ten tablets. Гүлнұр accepts, and both get each other's contact details.",
    ),
    (
        ERLAN.open_menu(),
        ERLAN.press("menu-pledges", "pledges-empty"),
        ERLAN.press("button-promise", "pledge-search"),
        ERLAN.say(SEARCHED, "pledge-search"),
        ERLAN.press(TITLE, "pledge-kind"),
        ERLAN.press("need-equipment", "pledge-what"),
        ERLAN.say(TABLETS, "pledge-how-many-equipment"),
        ERLAN.say("10", "pledge-due"),
        ERLAN.say(lambda calendar: in_words(calendar.month_ahead(4)), "pledge-named"),
        ERLAN.press("pledge-named-yes", "pledge-review"),
        ERLAN.press("pledge-submit", "pledge-own-offered"),
        GULNUR.see("pledge-offered", TITLE),
        GULNUR.press("action-accept-pledge", "pledge-you-accepted", on=("pledge-offered",)),
        ERLAN.see("pledge-promised-giver", TITLE),
    ),
)
FIRST_HALF = Step(
    "first-half",
    Text("Бес планшет келді", "Пять планшетов привезли", "Five tablets have come"),
    Text(
        "Мұны Ерлан айтады, Гүлнұр растайды: бір жақтың сөзі жеткіліксіз.",
        "Говорит Ерлан, подтверждает Гүлнұр: слова одной стороны недостаточно.",
        "Ерлан says so and Гүлнұр confirms it: the word of one side is not enough.",
    ),
    (
        ERLAN.press("action-tell-delivery", "arrival-amount", on=("pledge-promised-giver",)),
        ERLAN.say("5", "arrival-last"),
        ERLAN.press("arrival-more-comes", "arrival-words"),
        ERLAN.skip("arrival-photo"),
        ERLAN.skip("arrival-document"),
        ERLAN.skip("arrival-review"),
        ERLAN.press("arrival-submit", "our-part-told"),
        GULNUR.see("delivery-told", TITLE),
        GULNUR.press("action-agree-delivery", "pledge-you-agreed", on=("delivery-told",)),
        ERLAN.see("delivery-agreed", TITLE),
    ),
)
SECOND_HALF = Step(
    "second-half",
    Text("Қалған бесеуі де жетті", "Дошли и остальные пять", "So have the other five"),
    Text(
        "Бұл жолы Гүлнұр айтады. Енді уәде орындалды, мұны екеуі де көреді.",
        "На этот раз говорит Гүлнұр. Обещание выполнено, и это видят оба.",
        "This time Гүлнұр says so. The promise is kept, and both see it.",
    ),
    (
        GULNUR.open_menu(),
        GULNUR.press("menu-pledges", "pledges-title"),
        GULNUR.open_line(TABLETS, "pledge-card", TITLE),
        GULNUR.press("action-tell-delivery", "arrival-amount"),
        GULNUR.say("5", "arrival-words"),
        GULNUR.skip("arrival-photo"),
        GULNUR.skip("arrival-document"),
        GULNUR.skip("arrival-review"),
        GULNUR.press("arrival-submit", "our-part-told"),
        ERLAN.see("delivery-told", TITLE),
        ERLAN.press("action-agree-delivery", "pledge-you-agreed-all", on=("delivery-told",)),
        GULNUR.see("pledge-delivered", TITLE),
    ),
)
BY_HALVES = (PROMISED, FIRST_HALF, SECOND_HALF)
