"""What the feature `drafts` hands to the kernel."""

from bot.models.drafts import Draft
from bot.storage.drafts import SqlDrafts
from bot.storage.traces import rows_of
from bot.use_cases.drafts.ports import Drafts
from bot.use_cases.drafts.waiting import FORMS, WHEN_PERSON_GONE, LeftForm, left_form_by_now
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature
from bot.use_cases.people.events import PersonGone

FEATURE = Feature(
    name="drafts",
    repositories={Drafts: SqlDrafts},
    permissions=frozenset({Permission.PARTICIPATE}),
    notifications={"form-left": LeftForm},
    still_true={LeftForm: left_form_by_now},
    traces={"drafts": rows_of(Draft.person_id)},
    waits=(FORMS,),
    touches={PersonGone: WHEN_PERSON_GONE},
)
