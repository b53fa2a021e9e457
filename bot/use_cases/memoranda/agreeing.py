"""Makes a memorandum agreed when the last party has confirmed it. No step of the match is awaited any more."""

from datetime import datetime

from bot.models.country import today
from bot.models.memoranda import CODE_LENGTH, Memorandum, MemorandumLevel, MemorandumSeal
from bot.models.memoranda.negotiating import agree as made_agreed
from bot.models.places import PlaceKind, Settlement
from bot.models.projects import Project, ProjectStage
from bot.models.typed_codes import new_code
from bot.understanding.settlements import place_of
from bot.use_cases.kernel.ports import Actor, Numbers
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.access import project_of, require_memorandum
from bot.use_cases.memoranda.asking import SEAL, TERM
from bot.use_cases.memoranda.events import MemorandumAgreed
from bot.use_cases.memoranda.missing_copies import begin_missing
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.term import begin_term, restart_term, term_moves
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.pitches.clocks import MATCH
from bot.use_cases.projects.events import ProjectResumed

SERIES = "memoranda"
NATIONAL = "KZ"


async def agree(block: Block, actor: Actor, memorandum: Memorandum, now: datetime) -> None:
    """Decided in the transaction that confirms, while the memorandum is locked."""
    if memorandum.supplements_id is not None:
        await _agree_extension(block, actor, memorandum, memorandum.supplements_id, now)
        return
    project = await project_of(block, memorandum, lock=True)
    made_agreed(memorandum, await _number(block, memorandum, project, now), new_code(CODE_LENGTH), now)
    if project is not None:
        was_paused = project.stage is ProjectStage.PAUSED
        project.support()
        if was_paused:
            await block.touch(ProjectResumed(project.id))
    if memorandum.pitch_id is not None:
        await block.waits.end(MATCH, memorandum.pitch_id, "memorandum")
    await block.touch(MemorandumAgreed(memorandum.id))
    await _want_seal(block, actor, memorandum, now)
    await begin_term(block, memorandum)
    await begin_missing(block, memorandum, memorandum.parties)


async def _agree_extension(
    block: Block, actor: Actor, extension: Memorandum, first_id: int, now: datetime
) -> None:
    """Its number is that of the first with `/1`, `/2` behind it. It moves the first one's last day, unless that is
    signed: then it does so once it is signed itself. What is carried out goes on as it was.
    """
    first = await require_memorandum(block, first_id, lock=True)
    first.require_holding()
    serial = sum(one.number is not None for one in await block[Memoranda].supplements_of(first_id)) + 1
    made_agreed(extension, f"{first.number}/{serial}", new_code(CODE_LENGTH), now)
    if await term_moves(block, first):
        await block.waits.end(TERM, first.id, "extended")
        await restart_term(block, first)
    await _want_seal(block, actor, extension, now)
    await begin_missing(block, extension, extension.parties)


async def _want_seal(block: Block, actor: Actor, memorandum: Memorandum, now: datetime) -> None:
    await block.audit.record(
        actor, "memorandum.agreed", "memorandum", memorandum.id, number=memorandum.number
    )
    await block[Memoranda].add_seal(
        MemorandumSeal(memorandum_id=memorandum.id, version_id=memorandum.versions[-1].id, wanted_at=now)
    )
    await block.waits.begin(SEAL, memorandum.id)


async def _number(block: Block, memorandum: Memorandum, project: Project | None, now: datetime) -> str:
    """From a series without gaps for each year and place: the first two digits of the KATO code of the region in which
    it is signed, which are those of ISO 3166-2:KZ as well, or `KZ` for a national one. A rollback takes back both the
    number and the series.
    """
    place = NATIONAL
    if memorandum.level is MemorandumLevel.REGIONAL:
        place = (await _region(block, memorandum, project)).removeprefix("KZ-")
    year = today(now).year
    serial = await block[Numbers].next(f"{SERIES}:{year}:{place}")
    return f"ASAR-{year}-{place}-{serial:04d}"


async def _region(block: Block, memorandum: Memorandum, project: Project | None) -> str:
    """That of the place of signing. A name that is unknown in the project's region and the drafter's, and is no city's,
    is taken to lie in the project's, else in the drafter's: many villages share a name.
    """
    own = (await require_organization(block, memorandum.drafter_id)).region
    written = memorandum.content.place.kk or memorandum.content.place.ru
    likely = project.region if project else own
    for region in (likely, own):
        place = place_of(written, region)
        if place is not None:
            return place.region
    somewhere = place_of(written, None)
    if isinstance(somewhere, Settlement) and somewhere.kind is PlaceKind.CITY:
        return somewhere.region
    return likely
