"""Three parties draw up a memorandum: one of them answers by mail, one asks for a change. All agree, and anybody can
check the file.
"""

from playground.story.acts import Act, Chapter, Dated, Person, Step
from playground.story.cast import ERLAN, GULNUR, NURBOL, SAULE
from playground.story.chapters.register import BUSINESS_NAME, NGO_NAME, STATE_NAME, TOWN
from playground.story.dates import in_figures
from playground.story.words import Piece, Text, Typed

PDF = "%PDF"
TEACH, GATHER, CLASSROOM, LABORATORY, HALL = (
    Text(kazakh, russian, kazakh)
    for kazakh, russian in (
        ("Қырық қызметкерді оқыту.", "Обучить сорок сотрудников."),
        ("Топ жинау", "Набрать группы"),
        ("Сынып беру", "Дать класс"),
        ("Зертханаға тілмаш шақыру.", "Приглашать переводчика в лабораторию."),
        ("Сабаққа зал беру.", "Дать зал для занятий."),
    )
)
"""What goes into the document is in Kazakh or Russian, for whoever reads English as well."""
POST = Text("Басқарма басшысының орынбасары", "Заместитель руководителя управления", "Deputy head")
WISH = Text(
    "Он екі ай жетпейді, екі жыл болсын.",
    "Двенадцати месяцев мало, давайте два года.",
    "Twelve months are too few, let us say two years.",
)
ADDRESS = Text("Атырау облысы", "Атырауская область", "Атырау облысы")


def plan_line(what: Text, months: int, who: Typed) -> Dated:
    """A line of the plan, as the bot asks for it: what; by when; who."""
    return lambda calendar: Text(
        *(
            f"{words}; {in_figures(calendar.month_ahead(months)).kk}; {name}"
            for words, name in zip(what, who.suggested, strict=True)
        )
    )


def turned(words: Text) -> Text:
    """The same in the other language of the memorandum, for readers of English in Russian."""
    return Text(words.ru, words.kk, words.ru)


def tell_part(party: Person, signatory: str, post: Piece, basis: Piece, intends: Text) -> tuple[Act, ...]:
    """In the language of their screen first, then in the other one."""
    return (
        party.see("memorandum-office"),
        party.press("action-tell-office", "own-part-full_name", on=("memorandum-office",)),
        party.say(signatory, "own-part-position"),
        party.press(post, "own-part-basis"),
        party.press(basis, "own-part-intentions"),
        party.say(intends, "own-part-address"),
        party.press(ADDRESS, "own-part-phone"),
        party.press("button-skip", "own-part-email"),
        party.press("button-skip", "own-part-own_number"),
        party.press("button-skip", intends),
        party.say(turned(intends), "own-part-review"),
    )


def confirm(party: Person, sees: str, asked: str) -> tuple[Act, ...]:
    return (
        party.see(asked),
        party.press("action-acknowledge-memorandum", "memorandum-acknowledge", on=(asked,)),
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
            "address",
            Text(
                "Нұрбол Telegram-ы жоқ әріптесін қосады",
                "Нұрбол добавляет коллегу без Telegram",
                "Нұрбол adds a colleague without Telegram",
            ),
            Text(
                "Кімге хат барарын тек өз ұйымы айтады, басқа тарап емес.",
                "Кому придёт письмо, говорит только её организация, а не другая сторона.",
                "Only her own organisation says where letters go, never the other side.",
            ),
            (
                NURBOL.open_menu(),
                NURBOL.press("menu-organizations", "organizations-title"),
                NURBOL.press(STATE_NAME, STATE_NAME, on=("organizations-title",)),
                NURBOL.press("button-addresses", "addresses-title"),
                NURBOL.press("button-add-address", "address-ask-name"),
                NURBOL.say(SAULE.name, "address-ask-post"),
                NURBOL.say(POST, "address-ask-address"),
                NURBOL.say(SAULE.address, "address-added"),
            ),
        ),
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
                GULNUR.press("memorandum-keep-both", "memorandum-intentions_own"),
                GULNUR.say(TEACH, "memorandum-third"),
                GULNUR.press(STATE_NAME, "memorandum-place"),
                GULNUR.say(TOWN, "memorandum-term"),
                GULNUR.press(Text("12 ай", "12 месяцев", "12 months"), "memorandum-plan"),
                GULNUR.say(GATHER, "memorandum-plan-until"),
                GULNUR.say(
                    lambda calendar: in_figures(calendar.month_ahead(4)),
                    "memorandum-plan-who",
                ),
                GULNUR.press(NGO_NAME, GATHER),
                GULNUR.say(plan_line(CLASSROOM, 5, BUSINESS_NAME), CLASSROOM),
                GULNUR.press("button-done", "memorandum-full_name"),
                GULNUR.say("Гүлнұр Серікқызы Сейітова", "memorandum-position"),
                GULNUR.press("position:chairperson", "memorandum-basis"),
                GULNUR.press("basis:charter", "memorandum-address"),
                GULNUR.press(ADDRESS, "memorandum-phone"),
                GULNUR.press("button-skip", "memorandum-email"),
                GULNUR.press("button-skip", "memorandum-own_number"),
                GULNUR.press("button-skip", TEACH),
                GULNUR.say(turned(TEACH), GATHER),
                GULNUR.say(turned(GATHER), CLASSROOM),
                GULNUR.say(turned(CLASSROOM), "memorandum-review"),
                GULNUR.press("memorandum-submit", "memorandum-confirm"),
                GULNUR.press("button-send-memorandum", "memorandum-stage-draft"),
            ),
            ends=(ERLAN.see("memorandum-office"),),
        ),
        Step(
            "offices",
            Text(
                "Тараптар өз бөлігін толтырады",
                "Стороны заполняют свою часть",
                "The parties tell their part",
            ),
            Text(
                "Кім қол қояды, не істейді: әр тарап өзі екі тілде жазады.",
                "Кто подписывает и что сделает: каждая сторона пишет сама, на двух языках.",
                "Who signs and what they will do: each party writes it itself, in both languages.",
            ),
            (
                *tell_part(
                    ERLAN, "Бекмуратов Ерлан Қайратұлы", "position:director", "basis:charter", LABORATORY
                ),
                ERLAN.press("own-part-submit", "memorandum-stage-draft"),
                NURBOL.see("memorandum-office"),
                NURBOL.press("action-open-memorandum", "memorandum-stage-draft", on=("memorandum-office",)),
                NURBOL.press("button-memorandum-more", "memorandum-more"),
                NURBOL.press("button-replace-signatory", "memorandum-successor"),
                NURBOL.press(SAULE.name, "memorandum-replace"),
                NURBOL.press("button-replace-signatory-sure", "memorandum-stage-draft"),
                SAULE.answer(
                    "memorandum-link-tell",
                    ("memorandum-link-intentions-kk", Text(HALL.kk, HALL.kk, HALL.kk)),
                    ("memorandum-link-intentions-ru", Text(HALL.ru, HALL.ru, HALL.ru)),
                ),
            ),
            ends=(GULNUR.see("memorandum-invited-own"),),
        ),
        Step(
            "change",
            Text(
                "Ерлан мерзімді ұзартуды сұрайды",
                "Ерлан просит продлить срок",
                "Ерлан asks for a longer term",
            ),
            Text(
                "Тілек мәтіннің бір бөліміне айтылады, бұрынғы жауаптар сақталады, келесі нұсқа бәріне барады.",
                "Просьба относится к одному разделу, ответы сохраняются, следующая версия уходит всем.",
                "The wish is about one section; all answers stay, and the next version goes to everybody.",
            ),
            (
                ERLAN.press("action-open-memorandum", "memorandum-stage-put", on=("memorandum-invited",)),
                ERLAN.press("button-ask-for-change", "memorandum-change-section"),
                ERLAN.press("memorandum-section-term", "memorandum-change-words"),
                ERLAN.say(WISH, "memorandum-you-asked"),
                GULNUR.see(WISH),
                GULNUR.press("action-open-memorandum", "memorandum-stage-draft", on=(WISH,)),
                GULNUR.press("button-revise", WISH),
                GULNUR.press("memorandum-section-term", "memorandum-term"),
                GULNUR.press(Text("24 ай", "24 месяца", "24 months"), WISH),
                GULNUR.press("button-send-memorandum", "memorandum-stage-put"),
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
                *confirm(GULNUR, "memorandum-card-acknowledged", "memorandum-invited-own"),
                *confirm(ERLAN, "memorandum-card-acknowledged", "memorandum-invited"),
                SAULE.answer("memorandum-link-confirm"),
                *(party.see("memorandum-agreed", file=PDF) for party in (GULNUR, ERLAN)),
            ),
        ),
        Step(
            "check",
            Text("Гүлнұр файлды тексереді", "Гүлнұр проверяет файл", "Гүлнұр checks the file"),
            Text(
                "Бетті кез келген адам аша алады. Бір байты өзгерген файл мен беті боялған файл бірден көрінеді.",
                "Страницу может открыть кто угодно. Один изменённый байт или закрашенная страница видны сразу.",
                "Anybody can open the page. A file with one changed byte and one with a painted page are seen at once.",
            ),
            (
                GULNUR.press("action-open-memorandum", "memorandum-stage-agreed", on=("memorandum-agreed",)),
                GULNUR.check("check-verdict-sealed"),
                GULNUR.check("check-verdict-changed", spoilt="byte"),
                GULNUR.check("check-verdict-changed", "check-change-content", spoilt="painted"),
            ),
            ends=(GULNUR.see("memorandum-stage-agreed"),),
        ),
        Step(
            "signed-copy",
            Text("Гүлнұр сканын жүктейді", "Гүлнұр загружает скан", "Гүлнұр uploads a scan"),
            Text(
                "Келісілген құжат пен қол қойылған құжат ешқашан бірдей көрінбейді.",
                "Согласованный и подписанный меморандум никогда не выглядят одинаково.",
                "What is agreed and what is signed never look the same.",
            ),
            (
                GULNUR.press("button-memorandum-copies", "memorandum-copies-none"),
                GULNUR.press("button-upload-signed", "memorandum-upload"),
                GULNUR.send("scan.jpg", "memorandum-signing-day"),
                GULNUR.say(Text("бүгін", "сегодня", "today"), "memorandum-copy-taken"),
                GULNUR.press("button-back", "memorandum-stage-agreed", on=("memorandum-copy-taken",)),
            ),
            ends=(GULNUR.see("memorandum-copy-taken"),),
        ),
    ),
)
