"""The chapter of the tour in which a backer stays silent: brought to mind after two days, passed on after five."""

import re
from datetime import timedelta

from playground.people.client import PlaygroundClient
from playground.tour.cast import Cast
from playground.tour.steps import Idea, in_figures, in_words, month_ahead, project_is_published, tell_project
from playground.tour.transcript import Teller, Voice

NUDGED_AFTER = timedelta(days=2)
EXPIRES_AFTER = timedelta(days=5, minutes=5)
"""The bot's defaults. The time to answer ends three days after the nudge, which comes a moment late."""
TITLE = "Зертханада ымдау тілі"
SECOND = Idea(
    title=TITLE,
    problem="Естімейтін жандар қан тапсыруға барғанда зертхана қызметкері оларды түсінбейді, талдау нәтижесін де "
    "ешкім ыммен айтып бере алмайды.",
    solution="Зертхана қызметкерлеріне ымдау тілінен курс өткіземіз, нәтижені түсіндіретін бейне сөздік "
    "шығарамыз.",
    beneficiaries="Естімейтін 500 тұрғын",
    settlement="Құлсары қаласы",
    needs=("Қаражат",),
    budget_full="900 мың",
    budget_min="400 мың",
    starts_on=in_words(month_ahead(5)),
    ends_on=in_figures(month_ahead(7)),
)


async def silence_is_passed_on(cast: Cast, client: PlaygroundClient, teller: Teller) -> None:
    teller.chapter("Another pitch stays unanswered: brought to mind after two days, passed on after five")
    gulnur, erlan, nurbol = cast.gulnur, cast.erlan, cast.nurbol
    await second_project_is_published(cast)
    await erlan.see(TITLE)
    sent_at = await client.now()
    await akimat_offers_support(nurbol)
    await teller.move_to(sent_at + NUDGED_AFTER, "two days without an answer")
    await erlan.see(re.compile(f"ждёт вашего ответа.*{TITLE}", re.DOTALL))
    await where_it_stands(gulnur, "1-топқа көрсетілді, барлығы 3 топ")
    await teller.move_to(sent_at + EXPIRES_AFTER, "five days without an answer")
    await nurbol.see(TITLE)
    teller.fact("the pitch was passed on to the next backer")
    await where_it_stands(gulnur, "2-топқа көрсетілді, барлығы 3 топ")
    await erlan.say("/menu", "Меню")
    await erlan.press("Предложения нам", "Предложения нам:")
    await erlan.press(f"срок истёк · {TITLE}", "Срок ответа истёк")


async def second_project_is_published(cast: Cast) -> None:
    gulnur = cast.gulnur
    await gulnur.say("/menu", "Мәзір")
    await gulnur.press("Жобаларым", "Жобаларым")
    await tell_project(gulnur, SECOND)
    await gulnur.press("Модераторға жіберу", "ұқсас жоба бар екен")
    await gulnur.press("Басқа жоба", "қаралып жатыр")
    await project_is_published(cast)


async def akimat_offers_support(nurbol: Voice) -> None:
    """The next backer comes while the first is still thinking."""
    await nurbol.say("/menu", "Мәзір")
    await nurbol.press("Нені қолдаймыз", "бір рет айтыңыз")
    await nurbol.press("Толтыру", "Қай салаларды")
    await nurbol.tick("Денсаулық", "Әлеуметтік осал топтар")
    await nurbol.press("Дайын", "Қай өңірлерді")
    await nurbol.tick("Атырау облысы")
    await nurbol.press("Дайын", "өз сөзіңізбен")
    await nurbol.say(
        "Естімейтін тұрғындар емхана мен зертханада ымдау тілінде қызмет алса дейміз.", "Немен көмектесе"
    )
    await nurbol.tick("Қаражат")
    await nurbol.press("Дайын", "қанша бөле аласыз")
    await nurbol.say("5 млн", "неше ұсыныс келсін")
    await nurbol.press("10", "қашан келсін")
    await nurbol.press("Табыла салысымен", "Тексеріп шығыңыз")
    await nurbol.press("Сақтау", "Нені қолдаймыз")


async def where_it_stands(seeker: Voice, words: str) -> None:
    await seeker.say("/menu", "Мәзір")
    await seeker.press("Жобаларым", "Жобаларым")
    await seeker.press(TITLE, TITLE)
    await seeker.press("Демеушілер", words)
