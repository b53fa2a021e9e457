"""Chapters one to four: everybody says hello, and the three organisations register."""

from playground.tour.cast import Cast
from playground.tour.steps.first_contact import agree
from playground.tour.steps.organizations import Organization, register_organization, verify_organization
from playground.tour.steps.support import Support, offer_support
from playground.tour.transcript import Transcript

NGO = Organization(
    kind="ҮЕҰ",
    legal_form="ҚБ – қоғамдық бірлестік",
    mistyped_bin="22034099101",
    bin="220340991016",
    name_kk="Естімейтіндер үні",
    name_ru="Голос неслышащих",
    region="Атырау облысы",
    settlement="Атырау қаласы",
    spheres=("Әлеуметтік осал топтар", "Денсаулық"),
    about="Естімейтін жандарға ымдау тілін үйретеміз, емханаға, жұмысқа бірге барып, тілмаш боламыз.",
    contact="Гүлнұр Сейітова",
    phone="8 701 555 01 01",
)
BUSINESS = Organization(
    kind="Бизнес",
    legal_form="ТОО – огр. ответственность",
    bin="191140991033",
    name_kk=None,
    name_ru="Каспий Диагностика",
    region="Атырауская область",
    settlement="Атырау",
    spheres=("Здоровье",),
    about="Сеть медицинских лабораторий в западных областях, двенадцать филиалов.",
    contact="Ерлан Бекмуратов",
    phone="+7 702 555 02 02",
    email="erlan@kaspii.example",
)
AKIMAT = Organization(
    kind="Мемлекеттік орган",
    legal_form="Басқарма",
    bin="150240991047",
    name_kk="Атырау облысының Инклюзия басқармасы",
    name_ru="Управление инклюзии Атырауской области",
    region="атырау",
    types_region=True,
    settlement="Атырау",
    spheres=("Әлеуметтік осал топтар", "Денсаулық"),
    about="Мүгедектігі бар адамдарға қолжетімді қызметтерді үйлестіреміз.",
    contact="Нұрбол Қайырғали",
    phone="+7 705 555 03 03",
)
SUPPORT_OF_BUSINESS = Support(
    spheres=("Здоровье", "Уязвимые группы"),
    regions=("Атырауская область",),
    wish="К нам в лаборатории приходят глухие люди, и врач не может им ничего объяснить. Хотим, чтобы в поликлиниках "
    "понимали жестовый язык: оплатим обучение, дадим класс.",
    gives=("Деньги", "Помещение"),
    up_to="3 млн",
)


async def say_hello(cast: Cast, transcript: Transcript) -> None:
    transcript.begin_chapter("First contact: language, consent, name")
    await agree(cast.dana)
    await cast.dana.press("Меня зовут", "Меню")
    await agree(cast.gulnur)
    await cast.gulnur.say("Гүлнұр Сейітова", "Мәзір")
    await agree(cast.erlan)
    await cast.erlan.press("Меня зовут", "Меню")
    await agree(cast.nurbol)
    await cast.nurbol.press("деп атаңыз", "Мәзір")


async def register_ngo(cast: Cast, transcript: Transcript) -> None:
    transcript.begin_chapter("An NGO registers, in Kazakh")
    await register_organization(cast.gulnur, NGO)
    await verify_organization(cast, NGO.name_ru)
    await cast.gulnur.see("расталды")


async def register_business(cast: Cast, transcript: Transcript) -> None:
    transcript.begin_chapter("A business registers and says what it would support, in Russian")
    await register_organization(cast.erlan, BUSINESS)
    await verify_organization(cast, BUSINESS.name_ru)
    await cast.erlan.see("подтверждена")
    await offer_support(cast.erlan, SUPPORT_OF_BUSINESS)


async def register_akimat(cast: Cast, transcript: Transcript) -> None:
    transcript.begin_chapter("A state body registers, in Kazakh")
    await register_organization(cast.nurbol, AKIMAT)
    await verify_organization(cast, AKIMAT.name_ru)
    await cast.nurbol.see("расталды")
