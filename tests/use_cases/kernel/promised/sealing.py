"""What administrators are told of the key of the seals."""

from datetime import timedelta

from bot.sealing.authority import SEAL_HOLDS
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.people.access import NamedAdministrators
from bot.use_cases.seals.ports import SealCertificates
from bot.use_cases.seals.warning import LastLook, WarnOfSealKey
from tests.seals import a_sealer
from tests.use_cases.kernel.promised.world import Deed, Table, World

TABLE = Table()


def looked_at(*, with_key: bool) -> Deed:
    async def look(world: World) -> None:
        async with a_sealer(world.clock, with_key=with_key) as sealer:
            world.clock.advance(SEAL_HOLDS - timedelta(days=30))
            named = NamedAdministrators(frozenset())
            last = LastLook(needed=True)
            await WarnOfSealKey(SystemIdentity(), world.uow, world.clock, sealer, named, last)()

    return look


async def another_key_seals(world: World) -> None:
    async with a_sealer(world.clock) as sealer, world.uow as block:
        await block[SealCertificates].add(await sealer.chain())
        await block.commit()


TABLE.kind("seal-key-ends", looked_at(with_key=True), another_key_seals)
TABLE.kind("seal-key-missing", looked_at(with_key=False))
