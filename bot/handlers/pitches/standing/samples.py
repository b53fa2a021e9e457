"""What the previews of the screens about a project's standing show."""

from datetime import UTC, datetime

from bot.models.organizations import OrganizationKind
from bot.models.pitches import PitchStatus
from bot.models.projects import ProjectStage
from bot.models.words import (
    Listed,
    Named,
    OrganizationName,
    Text,
)
from bot.use_cases.pitches.contacts import Contacts
from bot.use_cases.pitches.possible import PossibleBacker
from bot.use_cases.pitches.standing import Interest, Standing

INTEREST = Interest(
    pitch_id=1,
    project_title="Ауыл мектептеріндегі бағдарламалау үйірмелері",
    backer=OrganizationName("llp", "Жем компрессор", "Жем компрессор", ""),
    kind=OrganizationKind.BUSINESS,
    region="KZ-23",
    settlement="Құлсары",
    about="Компрессор жөндейміз, ауыл жастарын жұмысқа аламыз.",
    status=PitchStatus.ACCEPTED,
    contacts=Contacts("Сергей Волков", "+77012345678", None),
)
STANDING = Standing(
    1,
    INTEREST.project_title,
    ProjectStage.PUBLISHED,
    3,
    2,
    (INTEREST,),
    1,
    3,
    datetime(2026, 6, 27, tzinfo=UTC),
    moderators_told=False,
)
BUSY_UNTIL = datetime(2026, 6, 28, 19, 0, tzinfo=UTC)
POSSIBLE_BACKER = PossibleBacker(
    OrganizationKind.BUSINESS,
    "KZ-23",
    Listed((Text("reason-theirs-same-region", {"region": Named("region", "KZ-23")}),)),
)
