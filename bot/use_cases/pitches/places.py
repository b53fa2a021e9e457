"""How many pitches a backer still gets in a week, and for what the last of its places is kept.

A week is a calendar week of the country, and a pitch belongs to the week in which its backer is asked. Were it the last
seven days, the places of a weekly backer would become free only after Monday's digest has closed, and it would be
served every second week.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.matching.fit import Fit
from bot.models.backers import BackerProfile, PitchFrequency
from bot.models.country import moment, today, week_of
from bot.models.working_days import WorkingDays
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.pitches.ports import Pitches

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_FRIDAY = 4


@dataclass(slots=True)
class Places:
    """The places of one backer in the week in which it would be asked next.

    `kept`: the last place is still kept for what fits very well, because that may come before the week's end.
    """

    limit: int
    left: int
    kept: bool

    def has_for(self, fit: Fit) -> bool:
        """Whether there is a place for something that fits like this.

        What fits only partly does not get the last place; what fits well gets it when it is no longer kept. Whoever
        takes one a week has only a last place: until Friday it is for what fits well, and then for the rest.
        """
        if self.left != 1:
            return self.left > 1
        if self.limit == 1:
            return fit is not Fit.PARTLY or not self.kept
        return fit is Fit.VERY_WELL or (fit is Fit.WELL and not self.kept)

    def take(self) -> None:
        self.left -= 1


async def places_of(block: Block, profiles: Iterable[BackerProfile], now: datetime) -> Mapping[int, Places]:
    """The places of these backers, by their ids. A backer that is to get nothing before Monday has those of the next
    week.
    """
    by_week: dict[tuple[datetime, datetime], list[BackerProfile]] = {}
    for profile in profiles:
        by_week.setdefault(week_of(profile.next_delivery(now)), []).append(profile)
    calendar = await block.waits.calendar()
    found: dict[int, Places] = {}
    for (since, until), asked in by_week.items():
        counts = await block[Pitches].count_asked(
            [profile.organization_id for profile in asked], since, until
        )
        for profile in asked:
            left = max(0, profile.pitches_per_week - counts.get(profile.organization_id, 0))
            kept = is_kept(profile, now, calendar)
            found[profile.organization_id] = Places(profile.pitches_per_week, left, kept)
    return found


def is_kept(profile: BackerProfile, now: datetime, calendar: WorkingDays) -> bool:
    """Whether a pitch found now would come before the last working day of its week. Monday's digest is filled in the
    week before it, so there it counts when the pitch is found.
    """
    delivery = profile.next_delivery(now)
    begins, _ = week_of(delivery)
    at = delivery
    if profile.frequency is PitchFrequency.WEEKLY:
        begins, at = begins - _WEEK, now
    friday = today(begins) + _FRIDAY * _DAY
    last = next((day for back in range(5) if calendar.works(day := friday - back * _DAY)), friday)
    return at < moment(last, time.min)
