"""The story of the tour, chapter by chapter: an idea becomes a memorandum, a pitch that nobody answers is passed on,
and everybody is reminded.
"""

from datetime import UTC, datetime, time, timedelta

from playground.demo import FORUM_IN_DAYS
from playground.people.client import PlaygroundClient
from playground.people.seen import NotSeen
from playground.tour.cast import Cast
from playground.tour.chapters.meeting import AT, meeting_is_agreed
from playground.tour.chapters.silence import silence_is_passed_on
from playground.tour.steps import (
    Idea,
    agree_in_kazakh,
    agree_in_russian,
    in_figures,
    in_words,
    introduce_organization,
    month_ahead,
    project_is_published,
    tell_project,
)
from playground.tour.transcript import Teller, Voice

REMINDED_BEFORE = timedelta(minutes=15)
EVENING_BEFORE = timedelta(hours=14, minutes=30)
"""From 19:00 to 09:30."""
HOME = timedelta(hours=5)
"""Asia/Almaty, the whole country's zone since 2024, is five hours ahead of UTC and knows no summer time."""
FIRST = Idea(
    title="Емханаларға ымдау тілі",
    problem="Облыста естімейтін бес жүз адам бар, емханаларда бір де сурдоаудармашы жоқ. Дәрігер қағазға жазып "
    "түсіндіреді, жедел жәрдем шақыра алмайды.",
    solution="Бес емхананың қырық қызметкеріне үш ай бойы ымдау тілін үйретеміз, қабылдауға бейне арқылы "
    "қосылатын екі тілмаш дайындаймыз.",
    beneficiaries="Естімейтін 500 тұрғын және олардың отбасы",
    settlement="Атырау қаласы",
    needs=("Қаражат", "Үй-жай"),
    budget_full="2,4 млн",
    budget_min="1,1 млн",
    starts_on=in_words(month_ahead(4)),
    ends_on=in_figures(month_ahead(7)),
)


async def play(client: PlaygroundClient, teller: Teller) -> None:
    """Raises `NotSeen` or `NoSuchButton` at the first step that does not hold."""
    opening = await opening_time(client)
    cast = await play_to_memorandum(client, teller)
    await silence_is_passed_on(cast, client, teller)
    emma = Voice(await client.person("Emma", last_name="Clarke", language_code="en"), teller)
    await participants_are_reminded(emma, cast.erlan, opening, teller)


async def play_to_memorandum(client: PlaygroundClient, teller: Teller) -> Cast:
    """The story of the four, without the guest: what the picture in the README shows."""
    cast = Cast({person.id: person for person in await client.people()}, teller)
    await first_contact(cast, teller)
    await ngo_registers(cast, teller)
    await business_registers(cast, teller)
    await akimat_registers(cast, teller)
    await project_is_submitted(cast, teller)
    await pitch_finds_its_backer(cast, teller)
    await meeting_is_agreed(cast, (await opening_time(client) + HOME).date(), teller)
    await memorandum_enters_into_force(cast, teller)
    return cast


async def first_contact(cast: Cast, teller: Teller) -> None:
    teller.chapter("First contact: language, consent, name")
    await agree_in_russian(cast.dana)
    await agree_in_kazakh(cast.gulnur)
    await cast.gulnur.say("Гүлнұр Сейітова", "Мәзір")
    await agree_in_russian(cast.erlan)
    await agree_in_kazakh(cast.nurbol)
    await cast.nurbol.press("деп атаңыз", "Мәзір")


async def ngo_registers(cast: Cast, teller: Teller) -> None:
    teller.chapter("An NGO registers, in Kazakh")
    gulnur = cast.gulnur
    await gulnur.press("Ұйымдарым", "әзірге ұйым жоқ")
    await gulnur.press("Ұйым тіркеу", "қай түрге жатады")
    await gulnur.press("ҮЕҰ", "Құқықтық нысаны")
    await gulnur.press("Қоғамдық бірлестік", "БСН")
    await gulnur.say("22034099101", "мұнда 11 цифр бар")
    await gulnur.say("220340991016", "қазақша атауын")
    await gulnur.say("Естімейтіндер үні", "Орысша атауы")
    await gulnur.say("Голос неслышащих", "Қай өңірдесіз")
    await gulnur.press("Атырау облысы", "Қай елді мекенде")
    await introduce_organization(
        gulnur,
        "Атырау қаласы",
        "Естімейтін жандарға ымдау тілін үйретеміз, емханаға, жұмысқа бірге барып, тілмаш боламыз.",
        "Гүлнұр Сейітова",
        "8 701 555 01 01",
    )
    await verified(cast, "Голос неслышащих")
    await gulnur.see("расталды")


async def business_registers(cast: Cast, teller: Teller) -> None:
    teller.chapter("A business registers and says what it would support, in Russian")
    erlan = cast.erlan
    await erlan.press("Мои организации", "пока нет организации")
    await erlan.press("Зарегистрировать", "Какого вида")
    await erlan.press("Бизнес", "правовая форма")
    await erlan.press("Товарищество с ограниченной", "БИН")
    await erlan.say("191140991033", "название на казахском")
    await erlan.press("Пропустить", "называется на русском")
    await erlan.say("Каспий Диагностика", "В каком вы регионе")
    await erlan.press("Атырауская область", "городе или селе")
    await erlan.say("Атырау", "Какими сферами")
    await erlan.tick("Здоровье")
    await erlan.press("Готово", "в двух-трёх предложениях")
    await erlan.say(
        "Сеть медицинских лабораторий в западных областях, двенадцать филиалов.", "С кем связываться"
    )
    await erlan.say("Ерлан Бекмуратов", "Телефон")
    await erlan.say("+7 702 555 02 02", "Электронная почта")
    await erlan.say("erlan@kaspii.example", "Проверьте")
    await erlan.press("Отправить модератору", "Модератор проверяет")
    await verified(cast, "Каспий Диагностика")
    await erlan.see("подтверждена")
    await erlan.say("/menu", "Меню")
    await erlan.press("Что поддерживаем", "Скажите один раз")
    await erlan.press("Заполнить", "Какие сферы")
    await erlan.tick("Здоровье", "Уязвимые группы")
    await erlan.press("Готово", "В каких регионах")
    await erlan.tick("Атырауская область")
    await erlan.press("Готово", "своими словами")
    await erlan.say(
        "К нам в лаборатории приходят глухие люди, и врач не может им ничего объяснить. Хотим, чтобы в поликлиниках "
        "понимали жестовый язык: оплатим обучение, дадим класс.",
        "Чем можете помочь",
    )
    await erlan.tick("Деньги", "Помещение")
    await erlan.press("Готово", "До какой суммы")
    await erlan.say("3 млн", "предложений в неделю")
    await erlan.press("10", "Когда присылать")
    await erlan.press("Сразу", "Проверьте")
    await erlan.press("Сохранить", "Что поддерживаем")


async def akimat_registers(cast: Cast, teller: Teller) -> None:
    teller.chapter("A state body registers, in Kazakh")
    nurbol = cast.nurbol
    await nurbol.press("Ұйымдарым", "әзірге ұйым жоқ")
    await nurbol.press("Ұйым тіркеу", "қай түрге жатады")
    await nurbol.press("Мемлекеттік орган", "Құқықтық нысаны")
    await nurbol.press("Басқарма", "БСН")
    await nurbol.say("150240991047", "қазақша атауын")
    await nurbol.say("Атырау облысының Инклюзия басқармасы", "Орысша атауы")
    await nurbol.say("Управление инклюзии Атырауской области", "Қай өңірдесіз")
    await nurbol.say("атырау", "Қай елді мекенде")
    await introduce_organization(
        nurbol,
        "Атырау",
        "Мүгедектігі бар адамдарға қолжетімді қызметтерді үйлестіреміз.",
        "Нұрбол Қайырғали",
        "+7 705 555 03 03",
    )
    await verified(cast, "Управление инклюзии")
    await nurbol.see("расталды")


async def verified(cast: Cast, name: str) -> None:
    """The moderator looks at the card and verifies."""
    await cast.dana.see("ждёт проверки")
    await cast.dana.press("Посмотреть", name)
    await cast.dana.press("Подтвердить", "Непроверенных организаций нет")


async def project_is_submitted(cast: Cast, teller: Teller) -> None:
    teller.chapter("The NGO submits a project; the moderator publishes it")
    gulnur = cast.gulnur
    await gulnur.say("/menu", "Мәзір")
    await gulnur.press("Жобаларым", "Әзірге жоба жоқ")
    await tell_project(gulnur, FIRST)
    await gulnur.press("Модераторға жіберу", "қаралып жатыр")
    await project_is_published(cast)


async def pitch_finds_its_backer(cast: Cast, teller: Teller) -> None:
    teller.chapter("A backer who reads Russian gets it as a pitch, with the reason; both agree")
    pitch = await cast.erlan.see(FIRST.title)
    teller.fact("the reason is told in the reader's language: " + pitch.text.splitlines()[-2])
    await cast.erlan.press("Интересно", "Отметили")
    await cast.gulnur.see("қызығып отыр")
    await cast.gulnur.press("Иә, таныстырыңыз", "келістіңіз")
    await cast.gulnur.see("+77025550202")
    await cast.erlan.see("+77015550101")


async def memorandum_enters_into_force(cast: Cast, teller: Teller) -> None:
    teller.chapter("A memorandum of three parties is drafted, acknowledged by all, and in force")
    gulnur, erlan, nurbol = cast.gulnur, cast.erlan, cast.nurbol
    await gulnur.press("Меморандум жасау", "мақсаттары қандай")
    await gulnur.press("Осы мәтін болсын", "не істеуге ниетті")
    await gulnur.say("Қырық қызметкерді оқытамыз, екі тілмаш дайындаймыз.", "Келіскеніңізді жазыңыз")
    await gulnur.say("Оқу құнын төлейді, сыныпқа орын береді.", "Үшінші тарап бола ма")
    await gulnur.press("Инклюзия басқармасы", "Білмесеңіз")
    await gulnur.say("Емханалардың қатысуын қамтамасыз етеді.", "қай жерде жасалады")
    await gulnur.say("Атырау қаласы", "қанша уақытқа")
    await gulnur.press("12 ай", "Іс-шаралар жоспары")
    await gulnur.say(f"Топ жинау; {in_figures(month_ahead(4))}; Естімейтіндер үні", "Топ жинау")
    await gulnur.say(f"Сынып беру; {in_figures(month_ahead(5))}; Каспий Диагностика", "Сынып беру")
    await gulnur.press("Дайын", "лауазымы қандай")
    await gulnur.press("Төраға", "Өкілеттігін қандай құжат")
    await gulnur.press("Жарғы", "Тексеріп шығыңыз")
    await gulnur.press("Қараламаны көру", "Қаралама жоғарыда")
    await gulnur.press("Тараптарға жіберу", "Тараптардың растауын күтіп тұр")
    await acknowledge_in_kazakh(gulnur, "растады:")
    await erlan.see("приглашает заключить меморандум")
    await erlan.press("Подтвердить", "а не подпись")
    await erlan.press("Подтверждаю", "подтверждение:")
    await acknowledge_in_kazakh(nurbol, "Күшінде. Нөмірі")
    for party, words in ((gulnur, "Құжат қоса"), (erlan, "Документ приложен"), (nurbol, "Құжат қоса")):
        message = await party.see(words)
        paper = await party.person.download(message)
        if not paper.startswith(b"%PDF"):
            raise NotSeen(f"the memorandum is no PDF: {paper[:20]!r}")
        teller.fact(f"{party.person.first_name} holds the memorandum as PDF, {len(paper) // 1024} kB")


async def acknowledge_in_kazakh(party: Voice, sees: str) -> None:
    await party.see("меморандум жасасуға шақырады")
    await party.press("Растау", "қолтаңба емес")
    await party.press("Растаймын", sees)


async def participants_are_reminded(emma: Voice, erlan: Voice, start: datetime, teller: Teller) -> None:
    teller.chapter(
        "A participant stars a session of the forum and is reminded, in English; so are those who meet"
    )
    await emma.say("/start", "Choose a language")
    await emma.press("English", "your consent is needed")
    await emma.press("I agree", "What should we call you")
    await emma.press("I am", "Menu")
    await emma.press("Forum", "not registered yet")
    await emma.press("Register", "You are registered")
    await emma.press("Open the programme", "Programme")
    opening = await emma.press("09:30", "Ceremony")
    await emma.press("Star", "You have starred this session")
    await teller.move_to(start - EVENING_BEFORE, "the evening before")
    await emma.see("Reminder:")
    await erlan.see(f"завтра, {AT}, встреча по проекту")
    await teller.move_to(start - REMINDED_BEFORE, "15 minutes ahead")
    await emma.see("In 15 minutes:")
    await emma.press("I'm going", "you are going")
    teller.fact(f"both reminders of {opening.text.splitlines()[0]} came in time, and the one of the meeting")


async def opening_time(client: PlaygroundClient) -> datetime:
    """When the sample forum's first session begins."""
    first_day = (await client.now() + HOME).date() + timedelta(days=FORUM_IN_DAYS)
    return datetime.combine(first_day, time(9, 30), UTC) - HOME
