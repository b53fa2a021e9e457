"""A month with holidays, for previews of screens."""

from datetime import date

from bot.models.holidays import Holiday
from bot.use_cases.working_days.editing import DayView, MonthView

TODAY = date(2027, 3, 1)
WORKED = DayView(date(2027, 3, 15), works=True, holiday=Holiday.CONSTITUTION, edited=True, past=False)
MONTH = MonthView(
    TODAY,
    18,
    (
        DayView(date(2027, 3, 8), works=False, holiday=Holiday.WOMEN, edited=False, past=False),
        WORKED,
        DayView(date(2027, 3, 24), works=False, holiday=Holiday.MOVED, edited=False, past=False),
    ),
)
