"""`kill -9` while people register organisations."""

from collections import Counter

import sqlalchemy as sa

from bot.models.organizations import Organization
from bot.models.reference import Language
from chaos.databases import Kind
from chaos.figures import Row
from chaos.killing import Walks, all_rows, killed
from chaos.stage import Run, Scenario
from chaos.walker import Walker
from tests.builders import a_bin
from tests.processes.walks import label_of_form, words

_T = words(Language.KAZAKH)


async def forms(run: Run) -> list[Row]:
    kills = run.sized(10, short=2)
    bins = [a_bin() for _ in range(run.sized(8, short=3))]
    async with run.stage() as stage:
        people = await stage.crowd(len(bins))
        walks = Walks(
            _registers(Walker(stage, one), number) for one, number in zip(people, bins, strict=True)
        )
        await killed(stage, stage.bot(), kills, within=1.5)
        through = await walks.ended()
        stored = Counter(
            row.bin for row in await all_rows(stage, sa.select(Organization.bin, Organization.name_kk))
        )
    once = sum(stored[number] == 1 for number in bins)
    return [
        run.row(
            f"{kills} kills: {through} of {len(bins)} forms to their end, {once} stored once",
            "all to their end, each stored once",
            held=through == once == len(bins),
        )
    ]


async def _registers(one: Walker, number: str) -> None:
    await one.say("/menu", lambda _: _T.plain("menu-organizations") in one.labels)
    await one.tap(
        _T.plain("menu-organizations"), lambda _: _T.plain("button-register-organization") in one.labels
    )
    await one.tap(_T.plain("button-register-organization"), _T.plain("organization-kind"))
    await one.tap(_T.plain("organization-kind-ngo"), _T.plain("organization-legal_form"))
    await one.tap(label_of_form(Language.KAZAKH, "public_fund"), _T.plain("organization-bin"))
    await one.say(number, _T.plain("organization-name_kk"))
    await one.say("Үкілі көмек", _T.plain("organization-name_ru"))
    await one.tap(_T.plain("button-skip"), _T.plain("organization-region"))
    await one.tap("Абай", _T.plain("organization-settlement"))
    await one.say("Қарауыл", _T.plain("organization-spheres"))
    first = one.labels[0]
    await one.tap(first, lambda _: first not in one.labels)
    await one.tap(_T.plain("button-done"), _T.plain("organization-about"))
    await one.say("Ауыл балаларына тегін үйірме ашамыз.", _T.plain("organization-contact_name"))
    await one.say("Дана Омар", _T.plain("organization-contact_phone"))
    await one.say("+7 701 987 65 43", _T.plain("organization-contact_email"))
    await one.tap(_T.plain("button-skip"), number)
    await one.tap(_T.plain("organization-submit"), _T.plain("organization-status-pending"))


SCENARIOS = (
    Scenario(
        "killed in forms",
        "8 people register organisations, question by question, and do nothing twice; `kill -9` strikes 10 times.",
        forms,
        short_kinds=(Kind.POSTGRESQL,),
    ),
)
