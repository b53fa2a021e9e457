"""The chapter in which three parties draw up a memorandum and bring it into force."""

from playground.people.seen import NotSeen
from playground.tour.cast import Cast
from playground.tour.dates import in_figures, month_ahead
from playground.tour.transcript import Transcript
from playground.tour.voice import Voice


async def bring_memorandum_into_force(cast: Cast, transcript: Transcript) -> None:
    transcript.begin_chapter("A memorandum of three parties is drafted, acknowledged by all, and in force")
    await draft(cast.gulnur)
    await tell_office_in_russian(cast.erlan)
    await tell_office_in_kazakh(cast.nurbol)
    await acknowledge_in_kazakh(cast.gulnur, "растады:")
    await acknowledge_in_russian(cast.erlan, "подтверждено:")
    await acknowledge_in_kazakh(cast.nurbol, "Күшінде. Нөмірі")
    for party, words in (
        (cast.gulnur, "Құжат қоса"),
        (cast.erlan, "Документ приложен"),
        (cast.nurbol, "Құжат қоса"),
    ):
        await check_paper(party, words, transcript)


async def draft(author: Voice) -> None:
    """Draw up the memorandum, from the match to the invitations of the parties."""
    await author.press("Меморандум жасау", "мақсаттары қандай")
    await author.press("Осы мәтін болсын", "не істеуге ниетті")
    await author.say("Қырық қызметкерді оқыту; екі тілмаш дайындау.", "Келіскеніңізді жазыңыз")
    await author.say("Оқу құнын төлеу; сыныпқа орын беру.", "Үшінші тарап бола ма")
    await author.press("Инклюзия", "Білмесеңіз")
    await author.say("Емханалардың қатысуын қамтамасыз ету.", "қай жерде жасалады")
    await author.say("Атырау қаласы", "қанша уақытқа")
    await author.press("12 ай", "Іс-шаралар жоспары")
    await author.say(f"Топ жинау; {in_figures(month_ahead(4))}; Естімейтіндер үні", "Топ жинау")
    await author.say(f"Сынып беру; {in_figures(month_ahead(5))}; Каспий Диагностика", "Сынып беру")
    await author.press("Дайын", "лауазымы қандай")
    await author.press("Төраға", "Өкілеттігін қандай құжат")
    await author.press("Жарғы", "Тексеріп шығыңыз")
    await author.press("Қараламаны көру", "Қаралама жоғарыда")
    await author.press("Тараптарға жіберу", "Өкілдердің лауазымын айтуын күтіп тұр")


async def tell_office_in_kazakh(party: Voice) -> None:
    await party.see("Сіздің тарап")
    await party.press("Лауазымымды айту", "мәтінінде былай жазылады")
    await party.press("Дұрыс", "Тараптардың растауын күтіп тұр")


async def tell_office_in_russian(party: Voice) -> None:
    await party.see("Ваша сторона")
    await party.press("Указать должность", "будет сказано")
    await party.press("Верно", "Ждёт, пока представители")


async def acknowledge_in_kazakh(party: Voice, sees: str) -> None:
    await party.see("меморандум жасасуға шақырады")
    await party.press("Растау", "қолтаңба емес")
    await party.press("Растаймын", sees)


async def acknowledge_in_russian(party: Voice, sees: str) -> None:
    await party.see("приглашает заключить меморандум")
    await party.press("Подтвердить", "а не подпись")
    await party.press("Подтверждаю", sees)


async def check_paper(party: Voice, words: str, transcript: Transcript) -> None:
    """Check that the document in the message with these words is a PDF. Raises `NotSeen` if it is not."""
    paper = await party.player.download(await party.see(words))
    if not paper.startswith(b"%PDF"):
        raise NotSeen(f"the memorandum is no PDF: {paper[:20]!r}")
    transcript.record_fact(f"{party.player.first_name} holds the memorandum as PDF, {len(paper) // 1024} kB")
