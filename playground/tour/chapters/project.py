"""The chapters in which a project is published and finds its backer."""

from playground.tour.cast import Cast
from playground.tour.dates import in_figures, in_words, month_ahead
from playground.tour.steps.projects import Idea, publish_project, tell_project
from playground.tour.transcript import Transcript

TITLE_IN_RUSSIAN = "Язык жестов в поликлиниках"
IDEA = Idea(
    title="Емханаларға ымдау тілі",
    summary="Бес емхананың қырық қызметкеріне ымдау тілін үйретеміз. Естімейтін адам "
    "дәрігермен өз тілінде сөйлесе алады.",
    title_in_russian=TITLE_IN_RUSSIAN,
    summary_in_russian="Учим языку жестов сорок сотрудников пяти поликлиник. Глухой человек сможет говорить с врачом "
    "на своём языке.",
    problem="Облыста естімейтін бес жүз адам бар, емханаларда бірде-бір сурдоаудармашы жоқ. Дәрігер қағазға жазып "
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


async def submit_project(cast: Cast, transcript: Transcript) -> None:
    transcript.begin_chapter("The NGO submits a project; the moderator publishes it")
    await cast.gulnur.open_from_menu("Жобаларым", "Әзірге жоба жоқ")
    await tell_project(cast.gulnur, IDEA)
    await cast.gulnur.press("Модераторға жіберу", "қаралып жатыр")
    await publish_project(cast, TITLE_IN_RUSSIAN)


async def introduce_backer(cast: Cast, transcript: Transcript) -> None:
    transcript.begin_chapter("A backer who reads Russian gets it as a pitch, with the reason; both agree")
    pitch = await cast.erlan.see(TITLE_IN_RUSSIAN)
    transcript.record_fact("the reason is told in the reader's language: " + pitch.text.splitlines()[-1])
    await cast.erlan.press("Интересно", "Вы ответили «интересно»")
    await cast.gulnur.see("қызығушылық білдірді")
    await cast.gulnur.press("Иә, таныстырыңыз", "келістіңіз")
    await cast.gulnur.see("+77025550202")
    await cast.erlan.see("+77015550101")
