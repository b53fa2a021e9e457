"""What the feature `memoranda` hands to the kernel."""

from bot.presenting.files.memoranda import memorandum_file
from bot.storage.memoranda import SqlMemoranda, erase_signatory
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature, FileMaker, happened
from bot.use_cases.memoranda.notifications import AwaitedSignatory, invitation_by_now
from bot.use_cases.memoranda.people_gone import WHEN_PERSON_GONE, WHEN_SIGNATORY_GONE
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.printing import ATTACHMENT, PrintMemorandum
from bot.use_cases.memoranda.touching import WHEN_ORGANIZATION_RENAMED
from bot.use_cases.organizations.events import OrganizationRenamed, RepresentativeGone
from bot.use_cases.people.events import PersonGone
from bot.wiring.features.reasons import NUMBER_ALONE

FEATURE = Feature(
    name="memoranda",
    repositories={Memoranda: SqlMemoranda},
    permissions=frozenset({Permission.SIGN, Permission.RUN_SYSTEM}),
    notifications={
        "memorandum-invited": AwaitedSignatory,
        **happened("memorandum-in-force", "memorandum-declined"),
    },
    still_true={AwaitedSignatory: invitation_by_now},
    attachments={ATTACHMENT: FileMaker(PrintMemorandum, memorandum_file)},
    traces={
        "memoranda": NUMBER_ALONE,
        "memorandum_parties": erase_signatory,
    },
    touches={
        OrganizationRenamed: WHEN_ORGANIZATION_RENAMED,
        RepresentativeGone: WHEN_SIGNATORY_GONE,
        PersonGone: WHEN_PERSON_GONE,
    },
)
