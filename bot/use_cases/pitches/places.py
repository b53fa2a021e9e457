"""How many pitches a backer still gets in a week, and for what the last of its places is kept.

A week is a calendar week of the country, and a pitch belongs to the week in which its backer is asked. Were it the last
seven days, the places of a weekly backer would become free only after Monday's digest has closed, and it would be
served every second week.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.matching.fit import Fit
from bot.models.backers import BackerProfile, PitchFrequency
from bot.models.country import moment, today, week_of
from bot.models.working_days import WorkingDays
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.pitches.clocks import POSTPONED
from bot.use_cases.pitches.ports import Pitches

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_FRIDAY = 4


@dataclass(slots=True)
class Places:
    """The places of one backer in the week in which it would be asked next.

    `kept`: the last place is still kept for what fits very well, because that may come before the week's end.
    `chosen_at`: when in this week its best were chosen from all that there was; None in every other week.
    """

    limit: int
    left: int
    kept: bool
    chosen_at: datetime | None = None

    def has_for(self, fit: Fit, published_at: datetime | None) -> bool:
        """Whether there is a place for a project that was published then and fits like this. Without a moment: for one
        of those from which the best are being chosen.

        What fits only partly does not get the last place; what fits well gets it when it is no longer kept. Whoever
        takes one a week has only a last place: until Friday it is for what fits well, and then for the rest.

        In the week in which the best were chosen the last place is for what was published afterwards, however much
        there was to choose from: otherwise a new backer would hear of nothing new until the next week.
        """
        if self.left != 1:
            return self.left > 1
        if self.limit == 1:
            return fit is not Fit.PARTLY or not self.kept
        if self.chosen_at is not None and (published_at is None or published_at < self.chosen_at):
            return False
        return fit is Fit.VERY_WELL or (fit is Fit.WELL and not self.kept)

    def take(self) -> None:
        self.left -= 1


async def places_of(
    block: Block, profiles: Iterable[BackerProfile], now: datetime, *, coming_back: bool = False
) -> Mapping[int, Places]:
    """The places of these backers, by their ids. A backer that is to get nothing before Monday has those of the next
    week.

    What a backer has put off has its place in the week in which it comes back, because the backer was told that day.
    `coming_back`: the places are for these pitches themselves.
    """
    known = {profile.organization_id: profile for profile in profiles}
    weeks = {id_: week_of(profile.next_delivery(now)) for id_, profile in known.items()}
    taken: Counter[int] = Counter()
    for week in set(weeks.values()):
        taken.update(await block[Pitches].count_asked([id_ for id_ in known if weeks[id_] == week], *week))
    if not coming_back:
        put_off = await block[Pitches].put_off_by(known)
        for pitch_id, wait in (await block.waits.views(POSTPONED, list(put_off))).items():
            backer_id = put_off[pitch_id]
            if wait.next_at and week_of(known[backer_id].next_delivery(wait.next_at)) == weeks[backer_id]:
                taken[backer_id] += 1
    calendar = await block.waits.calendar()
    return {
        id_: Places(
            profile.pitches_per_week,
            max(0, profile.pitches_per_week - taken[id_]),
            is_kept(profile, now, calendar),
            _chosen_at(profile, weeks[id_]),
        )
        for id_, profile in known.items()
    }


def _chosen_at(profile: BackerProfile, week: tuple[datetime, datetime]) -> datetime | None:
    at = profile.served_at
    return at if at is not None and week_of(profile.next_delivery(at)) == week else None


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
