"""The chapter in which a backer does not answer a pitch. The bot nudges the backer after two days; after five its time
is over. A backer that joins meanwhile gets the project among its first.
"""

import asyncio
import re
from datetime import timedelta

from playground.people.client import PlaygroundClient
from playground.tour.cast import Cast
from playground.tour.dates import in_figures, in_words, month_ahead
from playground.tour.steps.projects import Idea, publish_project, tell_project
from playground.tour.steps.support import Support, offer_support
from playground.tour.transcript import Transcript
from playground.tour.voice import Voice

NUDGED_AFTER = timedelta(days=2)
EXPIRES_AFTER = timedelta(days=5, minutes=5)
"""The bot's defaults. The time to answer ends three days after the nudge, which itself comes a moment late."""
LOOKS, A_MOMENT = 20, 0.5
"""How often somebody looks for what a tick brings about, and seconds between."""
TITLE = "Зертханада ымдау тілі"
IDEA = Idea(
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
SUPPORT_OF_AKIMAT = Support(
    spheres=("Денсаулық", "Әлеуметтік осал топтар"),
    regions=("Атырау облысы",),
    wish="Естімейтін тұрғындар емхана мен зертханада ымдау тілінде қызмет алса дейміз.",
    gives=("Қаражат",),
    up_to="5 млн",
)


async def pass_silence_on(cast: Cast, client: PlaygroundClient, transcript: Transcript) -> None:
    transcript.begin_chapter(
        "Another pitch stays unanswered: brought to mind after two days, over after five; a newcomer gets it meanwhile"
    )
    gulnur, erlan, nurbol = cast.gulnur, cast.erlan, cast.nurbol
    await publish_second_project(cast)
    await erlan.see(TITLE)
    sent_at = await client.now()
    await check_progress(gulnur, "1-топқа көрсетілді, барлығы 3 топ")
    await offer_support(nurbol, SUPPORT_OF_AKIMAT)
    await nurbol.see(TITLE)
    transcript.record_fact(
        "a new backer gets the best of what is waiting, without waiting for the first one's answer"
    )
    await transcript.move_clock(sent_at + NUDGED_AFTER, "two days without an answer")
    await erlan.see(re.compile(f"ждёт вашего ответа.*{TITLE}", re.DOTALL))
    await check_progress(gulnur, "2 қолдаушыға көрсетілді")
    await transcript.move_clock(sent_at + EXPIRES_AFTER, "five days without an answer")
    await see_it_over(erlan)


async def see_it_over(backer: Voice) -> None:
    """The backer opens the pitch whose time is over. The bot notes that at its next tick, and tells nobody."""
    over = f"⌛ {TITLE}"
    for _ in range(LOOKS):
        await backer.open_from_menu("Предложения нам", "Предложения нам:")
        if over in backer.player.screen.labels:
            break
        await asyncio.sleep(A_MOMENT)
    await backer.press(over, "Срок ответа истёк")


async def publish_second_project(cast: Cast) -> None:
    gulnur = cast.gulnur
    await gulnur.open_from_menu("Жобаларым", "Жобаларым")
    await tell_project(gulnur, IDEA)
    await gulnur.press("Модераторға жіберу", "ұқсас жоба бар екен")
    await gulnur.press("Басқа жоба", "қаралып жатыр")
    await publish_project(cast, TITLE)


async def check_progress(seeker: Voice, words: str) -> None:
    """The seeker looks up how far the project has come among the backers."""
    await seeker.open_from_menu("Жобаларым", "Жобаларым")
    await seeker.open_line(TITLE, TITLE)
    await seeker.press("Қолдаушылар", words)
