"""Rows of old, in which people's words were kept as they came: whoever looks at them sees words, not the bot's lines.

Everything that people type is forged in the database itself. Then each person walks over all screens that buttons lead
to, and reads all that is sent meanwhile.
"""

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.models.backers import PitchFrequency
from bot.models.meetings import MeetingPlace
from bot.models.organizations import OrganizationKind
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.storage.tables import metadata
from bot.use_cases.backers.profiles import BackerForm, SaveBackerProfile
from bot.use_cases.forum.ports import Forums
from bot.use_cases.meetings.ports import Meetings
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.pitches.ports import Pitches
from playground.people.client import Player
from tests.builders import a_forum, a_meeting, a_session
from tests.forged import FORGED, passing_for_ours
from tests.handlers.memoranda.memorandum_scene import Scene, invite, set_scene
from tests.handlers.service import Service
from tests.handlers.walking import Walk

OWN_TABLES = {"dialog_states", "kept_updates", "signs", "outbox", "owed_replies", "drafts", "waits"}
"""Tables of the machinery: what is in them was made from the others."""
NOT_WORDS = {
    # keys, numbers and codes
    *(
        "submission_id",
        "legal_form",
        "region",
        "bin",
        "contact_phone",
        "slug",
        "number",
        "calendar_id",
        "dedupe_key",
    ),
    *("token_hash", "bar_mark", "wording", "frozen_hash", "sha256", "taken_down_from"),
    *("action", "entity", "model", "model_version", "text_hash", "version", "photo", "document"),
    # checked to be an address of mail, and meant to be live
    "contact_email",
}
"""Columns of text that hold nothing that people type in words of their own."""
WORDS_IN_JSON = {"plan", "names", "venue", "description", "titles", "hall", "speakers"}
SCREENS_MOST = 60
"""Screens that one person looks at, nearest to the menu first. Each page and each choice is one more, so a
representative has more than a hundred: the walk is a sample, and has to be this long.
"""


def typed_columns() -> list[sa.Column[Any]]:
    """All columns with words that people have typed."""
    return [
        column
        for table in metadata().sorted_tables
        if table.name not in OWN_TABLES
        for column in table.columns
        if (
            isinstance(column.type, sa.String)
            and not isinstance(column.type, sa.Enum)
            and not column.primary_key
        )
        or column.name in WORDS_IN_JSON
        if column.name not in NOT_WORDS
    ]


def forged_json(content: Any, key: str = "") -> Any:
    match content:
        case str():
            return content if key == "until" else FORGED
        case dict():
            return {name: forged_json(one, name) for name, one in content.items()}
        case list():
            return [forged_json(one) for one in content]
        case _:
            return content


async def forge(service: Service) -> set[str]:
    """Forge what everybody has typed, and return the names of the columns that held something."""
    engine = await service.container.get(AsyncEngine)
    forged = set()
    async with engine.begin() as connection:
        for column in typed_columns():
            (key,) = column.table.primary_key.columns
            for row, content in (await connection.execute(sa.select(key, column))).all():
                if content:
                    values = {column: forged_json(content)}
                    await connection.execute(column.table.update().where(key == row).values(values))
                    forged.add(f"{column.table.name}.{column.name}")
    return forged


def faults(walk: Walk) -> list[list[str]]:
    """What passes for the bot's own words in each message that the person has read."""
    found = []
    for message in walk.read.values():
        entities = message.data.get("entities") or message.data.get("caption_entities") or []
        broken = [label for label in message.labels if "\n" in label or "\u202e" in label]
        found.append(passing_for_ours(message.text, entities) + broken)
    return [one for one in found if one]


async def a_world(service: Service, language: Language) -> tuple[Scene, Player]:
    """A match with a memorandum that was sent, a meeting, a profile, a forum; an organisation and a project that wait;
    and a person with all staff roles.
    """
    scene = await set_scene(service, language)
    await invite(service, scene, language)
    await scene.ngo.settled()
    now = service.server.playground.clock.now()
    profile = BackerForm(
        spheres=("education_science_sport",),
        regions=(),
        text="Ауыл балалары бағдарламалауды үйренсе дейміз.",
        offers=("money",),
        ceiling=5_000_000,
        pitches_per_week=3,
        frequency=PitchFrequency.DAILY,
    )
    await service.perform(scene.business, SaveBackerProfile, scene.business_id, profile)
    async with service.storage() as uow:
        pitch = await uow[Pitches].get(scene.pitch_id)
        ngo = await uow[Organizations].get(scene.ngo_id)
        proposer = await uow[People].by_account(scene.ngo.id)
        assert pitch
        assert ngo
        assert proposer
        where = {"place": MeetingPlace.ELSEWHERE, "address": "Атырау, Сәтбаев 1", "note": "Смета туралы."}
        meeting = a_meeting(pitch, ngo, proposer, starts_at=now + timedelta(days=2), **where)
        await uow[Meetings].add(meeting)
        days = {"starts_on": now.date() + timedelta(days=7), "ends_on": now.date() + timedelta(days=8)}
        forum = a_forum(**days)
        await uow[Forums].add(forum)
        await uow.flush()
        speaker = {"name": "Айгүл Сәрсен", "role": {"kk": "сарапшы", "ru": "эксперт", "en": "expert"}}
        await uow[Forums].add_session(a_session(forum, on=days["starts_on"], speakers=[speaker]))
        await uow.commit()
    await service.representative(OrganizationKind.NGO, language, verified=False, name="Күткен адам")
    return scene, await service.staff(*StaffRole, language=language, name="Қызметкер")


@pytest.mark.long
@pytest.mark.one_language
async def test_forged_rows_stay_words_on_every_screen(service: Service, language: Language) -> None:
    scene, staff = await a_world(service, language)
    forged = await forge(service)
    assert {
        "people.name",
        "organizations.name_kk",
        "projects.title",
        "memorandum_signatories.name",
        "meetings.note",
    } <= forged
    for person in (scene.ngo, scene.business, scene.state, staff):
        walk = Walk(service, person)
        await walk.go(SCREENS_MOST)
        assert faults(walk) == []
        assert len(walk.seen) == SCREENS_MOST, "the walk stopped before its end"
