"""Writes the two-minute path in the README, in three languages, between its two marks: from the story's own steps and
the chat page's own labels, so that nobody is told to press what is not there.
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from playground.story.acts import Act, Chapter
from playground.story.chapters import FOR_THE_PAGE
from playground.story.chapters.match import MATCH
from playground.story.chapters.project import PROJECT
from playground.story.dates import Calendar
from playground.story.doing import words_of
from playground.story.words import LANGUAGES, Text

README = Path("README.md")
STRINGS = Path("playground/page/js/strings")
BEGIN, END = "<!-- two minutes: begin (scripts/readme_path.py) -->", "<!-- two minutes: end -->"
_LABEL = re.compile(r'^\s*(\w+): (\["(?:[^"\\]|\\.)*", "(?:[^"\\]|\\.)*", "(?:[^"\\]|\\.)*"\])', re.MULTILINE)
_NO_DAY = Calendar(datetime(2026, 12, 1, 10, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC).date(), {})

PLAYED: Chapter = PROJECT
"""The last chapter that is played; the next one is done by hand."""
BY_HAND: Chapter = MATCH
SILENT_DAYS = 60

SUMMARY = Text(
    "Қазақша: екі минуттық жол",
    "По-русски: путь на две минуты",
    "In English: a path of two minutes",
)
OPEN = Text(
    "`make demo` деп жазып, шыққан мекенжайды браузерде ашыңыз. Бет тілін жоғарыдан таңдаңыз: **KK**.",
    "Наберите `make demo` и откройте в браузере адрес, который он напечатает. Язык страницы – вверху: **RU**.",
    "Run `make demo` and open the address that it prints in a browser. The page's language is at the top: **EN**.",
)
PLAY = Text(
    "**{story}** ішінде {number}-тарауды ашыңыз, **{chapter}**, сосын **{play}** басыңыз. Төрт адам танысып, "
    "тіркеліп, "
    "жобаны Ерланға дейін жеткізеді. **×1** екі рет басылса, ×4 болады: сонда бір-екі минут кетеді.",
    "В панели **{story}** откройте главу {number}, **{chapter}**, и нажмите **{play}**. Четыре человека "
    "познакомятся, "
    "зарегистрируются и доведут проект до Ерлана. Дважды нажмите **×1**, до ×4: это займёт минуту-две.",
    "Under **{story}**, open chapter {number}, **{chapter}**, and press **{play}**. Four people say hello, "
    "register, and "
    "bring a project to Ерлан. Press **×1** twice, up to ×4: it takes a minute or two then.",
)
NOW_BY_HAND = Text(
    "Енді өзіңіз, әркім өз тілінде: мұнда батырмалар қою, жазылатыны көлбеу әріппен берілген. Бетте екеуі де "
    "жанып тұрады.",
    "Теперь сами, каждый на своём языке: кнопки здесь выделены, что написать – курсивом. На странице и то и "
    "другое подсвечено.",
    "Now by hand, in the language that each speaks: buttons are bold here, what to type leans. The page lights up "
    "both.",
)
THE_FORUM = Text(
    "форумның бірінші күні, бет айтып тұрады",
    "первый день форума, страница его подскажет",
    "the first day of the forum, which the page suggests",
)
CLOCK = Text(
    "Сағаттың **{next}** батырмасын бірнеше рет басыңыз: сағат келесі істің уақытына көшеді, оқиғаның "
    "астында кімнің жауап бергені көрінеді.",
    "Несколько раз нажмите **{next}** у часов: они идут до ближайшего срока, а под историей видно, кто ответил.",
    "Press **{next}** beside the clock a few times: it moves to what is due next, and below the story you see who "
    "answered.",
)
DAYS = Text(
    "Қасындағы **{days}** батырмасын басыңыз. Үлгідегі адамдар өздері жауап береді, ал сіздікілер үндемейді. "
    "Түгел өтуіне бес-он минут кетеді, көргеніңіз жетсе – **{stop}**.",
    "Рядом нажмите **{days}**. Люди из примера отвечают сами, а ваши молчат. Все дни пройдут за пять–десять минут; "
    "насмотрелись – **{stop}**.",
    "Press **{days}** next to it. The people of the sample answer by themselves, and yours say nothing. It takes "
    "five to ten minutes; press **{stop}** when you have seen enough.",
)
LEDGER = Text(
    "**{ledger}** ашыңыз: не сұралды, немен бітті, кімге айтылды. «{silent}» деген жерде 0 тұруы керек.",
    "Откройте **{ledger}**: о чём просили, чем кончилось, кому сказано. В строке «{silent}» должен стоять 0.",
    "Open the **{ledger}**: what was asked, how it ended, who was told. “{silent}” must read 0.",
)


def labels() -> dict[str, Text]:
    """What stands on the chat page, by the names of its strings."""
    return {
        name: Text(*json.loads(texts))
        for file in sorted(STRINGS.glob("*.js"))
        for name, texts in _LABEL.findall(file.read_text(encoding="utf-8"))
    }


def steps(language: str) -> Iterator[str]:
    """The path, a line for each step of it."""

    def say(text: Text, **gaps: str) -> str:
        return text.in_language(language).format(**gaps)

    shown = {name: text.in_language(language) for name, text in labels().items()}
    number = FOR_THE_PAGE.index(PLAYED) + 1
    yield say(OPEN)
    yield say(
        PLAY,
        number=str(number),
        chapter=say(PLAYED.title),
        story=shown["story"],
        play=shown["playChapter"],
    )
    yield say(NOW_BY_HAND)
    for step in BY_HAND.steps:
        acts = [act for act in step.acts if act.do != "see"]
        who = {act.who.first_name for act in acts if act.who}
        yield f"{say(step.title)}. {' '.join(who)}: " + " → ".join(_act(act, language) for act in acts)
    yield say(CLOCK, next=shown["nextDue"])
    yield say(DAYS, days=shown["daysLater"].format(n=SILENT_DAYS), stop=shown["stop"])
    yield say(LEDGER, ledger=shown["ledger"], silent=shown["silentFigure"])


def _act(act: Act, language: str) -> str:
    """A button is bold, what is typed leans. It is in the language that the person speaks, with the reader's beside it
    where that is another one.
    """
    assert act.who is not None  # noqa: S101  # nobody moves a clock in these steps
    if callable(act.what):
        return f"*{THE_FORUM.in_language(language)}*"
    own, read = (words_of(act, one, _NO_DAY) for one in (act.who.language, language))
    shown = f"*{own}*" if act.do == "say" else f"**{own}**"
    return shown if own == read else f"{shown} ({read.rstrip('.')})"


def written() -> str:
    """The block for the README, without its marks."""
    blocks = []
    for language in ("en", *(one for one in LANGUAGES if one != "en")):
        lines = [f"{number}. {line}" for number, line in enumerate(steps(language), 1)]
        summary = SUMMARY.in_language(language)
        blocks.append("\n".join([f"<details><summary>{summary}</summary>", "", *lines, "", "</details>"]))
    return "\n\n".join(blocks)


def within(readme: str) -> str:
    """The README with the block as it is now. Raises `ValueError` if it has no place for it."""
    before, begin, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{README} has no place for the path, between {BEGIN} and {END}")
    return f"{before}{BEGIN}\n\n{written()}\n\n{END}{after}"


def main() -> None:
    README.write_text(within(README.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"{README}: the path of two minutes")


if __name__ == "__main__":
    main()
