"""What the previews of the archive show."""

from bot.handlers.memoranda import samples
from bot.use_cases.memoranda.archive import ArchivePage

PAGE = ArchivePage((samples.LINE,), 20, 24, (2027, 2026), {1: samples.PARTY.organization})
