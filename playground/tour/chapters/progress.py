"""The chapter after the memorandum: its plan is ticked off, work begins, is reported on and completed, and the backer
reads of it all.
"""

from playground.tour.cast import Cast
from playground.tour.chapters.project import IDEA
from playground.tour.transcript import Transcript

REPORT = "Қырық қызметкерден екі топ жинадық, алғашқы сабақ өтті."
LAST_WORD = "Қырық қызметкер ымдау тілін меңгерді."


async def carry_out(cast: Cast, transcript: Transcript) -> None:
    """The completion is taken back at last: the story goes on with the same project."""
    transcript.begin_chapter(
        "After the memorandum: ticked off, begun, reported on, completed; the backer reads it"
    )
    gulnur, erlan = cast.gulnur, cast.erlan
    await gulnur.press("Жоспарды ашу", "Орындалғаны: 0 / 2")
    await gulnur.press("☐ 1. Топ жинау", "Орындалғаны: 1 / 2")
    await gulnur.open_from_menu("Жобаларым", "Жобаларым")
    await gulnur.open_line(IDEA.title, IDEA.title)
    await gulnur.press("Жұмыс басталды", "жүріп жатыр")
    await erlan.see("начинает работу")
    await gulnur.press("Есеп жазу", "айында не істелді")
    await gulnur.say(REPORT, "сурет жіберіңіз")
    await gulnur.press("Өткізіп жіберу", "Тексеріңіз")
    await gulnur.press("Есепті жіберу", "Есептер: 1")
    await erlan.see(REPORT)
    await erlan.press("Ход проекта", "Отчёты: 1")
    await gulnur.press("Жоба аяқталды", "нәтижесі қандай")
    await gulnur.say(LAST_WORD, "сурет жіберіңіз")
    await gulnur.press("Өткізіп жіберу", "Тексеріңіз")
    await gulnur.press("Жобаны аяқтау", "Кезеңі: аяқталған")
    await erlan.see(LAST_WORD)
    await gulnur.press("Қайтару", "қайта ашамыз ба")
    await gulnur.press("Қайтару", "Кезеңі: жүріп жатыр")
    transcript.record_fact("the business has read the report and the last word, and that the project goes on")
