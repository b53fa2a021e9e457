"""What the previews of the screens about backing show."""

from bot.models.backers import PitchFrequency
from bot.models.words import OrganizationName
from bot.use_cases.backers.profiles import BackerForm, BackerProfileView
from bot.use_cases.drafts.keeping import KeptForm

PROFILE = BackerProfileView(
    organization_id=1,
    name=OrganizationName("llp", "Жем компрессор", "Жем компрессор", ""),
    verified=False,
    form=BackerForm(
        spheres=("education_science_sport",),
        regions=(),
        text="Ауыл балалары бағдарламалауды үйренсе дейміз.",
        offers=("money", "mentoring"),
        ceiling=5_000_000,
        pitches_per_week=3,
        frequency=PitchFrequency.DAILY,
    ),
    paused=True,
    leanings={"cause:employment/youth-jobs": 0.25, "region:KZ-23": 0.1},
)
DRAFTS = (KeptForm(1, "backer:1", {"spheres": ["education_science_sport"]}),)
