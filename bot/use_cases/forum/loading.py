"""Loads a forum's programme from JSON, as a whole or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)

from bot.models import reference
from bot.models.country import moment
from bot.models.forum import Attendance, Forum, ForumSession, SessionKind
from bot.models.reference import Language
from bot.use_cases.forum.ports import Forums
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block

PROBLEMS_SHOWN = 5
_FIRST_YEAR, _LAST_YEAR = 2000, 2100

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64)]


def _one_line(text: str) -> str:
    if text.splitlines() != [text]:
        msg = "a line break in a text of one line"
        raise ValueError(msg)
    return text


_Short = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120), AfterValidator(_one_line)
]
_Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), AfterValidator(_one_line)
]
_Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1500)]
Shorts = Annotated[dict[Language, _Short], Field(min_length=1)]
Lines = Annotated[dict[Language, _Line], Field(min_length=1)]
Proses = Annotated[dict[Language, _Prose], Field(min_length=1)]
"""Texts by language, short, of a line, and longer. With these limits a screen fits sendMessage's 4,096 characters."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ProgrammeSpeaker(_Part):
    name: _Short
    role: Shorts


class ProgrammeSession(_Part):
    """`day` counts from 1; times are local to the venue."""

    key: Slug
    day: int = Field(ge=1)
    starts: time
    ends: time
    kind: SessionKind
    hall: Shorts
    titles: Lines
    description: Proses
    speakers: tuple[ProgrammeSpeaker, ...] = Field(default=(), max_length=10)
    places: int | None = Field(default=None, ge=1, le=100_000)

    @field_validator("starts", "ends")
    @classmethod
    def _local(cls, value: time) -> time:
        if value.tzinfo is not None:
            msg = "a time of the programme must not have a zone"
            raise ValueError(msg)
        return value

    @field_validator("ends")
    @classmethod
    def _after_the_start(cls, value: time, info: ValidationInfo) -> time:
        if "starts" in info.data and value <= info.data["starts"]:
            msg = "ends before it starts"
            raise ValueError(msg)
        return value


class ForumProgramme(_Part):
    """The structure of the file. Keys of sessions are unique, and every session is on one of the forum's days."""

    key: Slug
    year: int = Field(ge=_FIRST_YEAR, le=_LAST_YEAR)
    region: str
    venue: Lines
    names: Lines
    description: Proses
    days: int = Field(ge=1, le=14)
    sessions: tuple[ProgrammeSession, ...] = Field(max_length=1000)
    sample: bool = False

    @field_validator("region")
    @classmethod
    def _known_region(cls, value: str) -> str:
        if value not in reference.regions():
            msg = "unknown region"
            raise ValueError(msg)
        return value

    @model_validator(mode="after")
    def _sessions_fit(self) -> Self:
        keys = [session.key for session in self.sessions]
        if len(set(keys)) != len(keys) or any(session.day > self.days for session in self.sessions):
            msg = "a session's key is used twice, or its day is outside the forum"
            raise ValueError(msg)
        return self


@dataclass(frozen=True, slots=True)
class ImportedForum:
    """`moved` counts sessions that existed and got another time. The reminders of people who starred them moved too."""

    forum_id: int
    created: int
    updated: int
    moved: int


class ImportForum(UseCase):
    """Load a programme. Forum and sessions are recognised by their keys, so loading the same again changes nothing.

    Sessions that the file no longer names stay as they are, because people may have starred them. Raises
    `InvalidValueError`, which names the places in the file that are wrong.
    """

    permission: ClassVar = Permission.RUN_SYSTEM

    async def __call__(self, content: str | bytes | Mapping[str, Any], first_day: date) -> ImportedForum:
        programme = _parse(content)
        if not _FIRST_YEAR <= first_day.year <= _LAST_YEAR:
            raise InvalidValueError("forum-file-invalid", count=1, places="first_day")
        actor = await self.identity.actor()
        now = self.clock.now()
        async with self.uow as block:
            forum = await _put_forum(block, programme, first_day)
            known = {session.slug: session for session in await block[Forums].sessions(forum.id)}
            created = updated = moved = 0
            for entry in programme.sessions:
                fields = _fields(entry, first_day)
                session = known.get(entry.key)
                if session is None:
                    await block[Forums].add_session(ForumSession(forum_id=forum.id, slug=entry.key, **fields))
                    created += 1
                    continue
                times = (session.starts_at, session.ends_at)
                updated += _change(session, fields)
                if times != (session.starts_at, session.ends_at):
                    moved += 1
                    await block.flush()
                    await _plan_anew(block, session, now)
            result = ImportedForum(forum.id, created, updated, moved)
            await block.audit.record(
                actor, "forum.import", "forum", forum.id, created=created, updated=updated, moved=moved
            )
            await block.commit()
            return result


def _parse(content: str | bytes | Mapping[str, Any]) -> ForumProgramme:
    try:
        if isinstance(content, str | bytes):
            return ForumProgramme.model_validate_json(content)
        return ForumProgramme.model_validate(content)
    except ValidationError as error:
        places = [".".join(map(str, problem["loc"])) or "sessions" for problem in error.errors()]
        shown = ", ".join(dict.fromkeys(places[:PROBLEMS_SHOWN]))
        raise InvalidValueError("forum-file-invalid", count=len(places), places=shown) from error


async def _put_forum(block: Block, programme: ForumProgramme, first_day: date) -> Forum:
    fields: dict[str, Any] = {
        "names": _plain(programme.names),
        "venue": _plain(programme.venue),
        "description": _plain(programme.description),
        "region": programme.region,
        "starts_on": first_day,
        "ends_on": first_day + timedelta(days=programme.days - 1),
        "sample": programme.sample,
    }
    forum = await block[Forums].by_slug(programme.key)
    if forum is None:
        forum = Forum(slug=programme.key, **fields)
        await block[Forums].add(forum)
        await block.flush()
    else:
        _change(forum, fields)
    return forum


def _fields(entry: ProgrammeSession, first_day: date) -> dict[str, Any]:
    on = first_day + timedelta(days=entry.day - 1)
    return {
        "kind": entry.kind,
        "titles": _plain(entry.titles),
        "description": _plain(entry.description),
        "hall": _plain(entry.hall),
        "speakers": [{"name": speaker.name, "role": _plain(speaker.role)} for speaker in entry.speakers],
        "starts_at": moment(on, entry.starts),
        "ends_at": moment(on, entry.ends),
        "places": entry.places,
    }


def _plain(texts: Mapping[Language, str]) -> dict[str, str]:
    return {language.value: text for language, text in texts.items()}


def _change(record: Forum | ForumSession, fields: Mapping[str, Any]) -> bool:
    """Set only the fields that differ, so that an unchanged file writes nothing. False if none differ."""
    changed = {name: value for name, value in fields.items() if getattr(record, name) != value}
    for name, value in changed.items():
        setattr(record, name, value)
    return bool(changed)


async def _plan_anew(block: Block, session: ForumSession, now: datetime) -> None:
    for star in await block[Forums].stars_of_session(session.id):
        await block[Forums].cancel_reminders(session.id, star.person_id)
        if star.attendance is not Attendance.NOT_COMING:
            await block[Forums].plan(session.reminders_for(star.person_id, now))
