"""What the previews of the figures of matching show."""

from datetime import timedelta

from bot.use_cases.pitches.figures import Figures, MatchingFigures

_FEW = Figures(projects=4, wanted=3, pitches=11, answered=9, median_answer=timedelta(hours=7))
_NONE = Figures(projects=1, wanted=0, pitches=0, answered=0, median_answer=None)
FIGURES = MatchingFigures(
    Figures(projects=24, wanted=15, pitches=67, answered=51, median_answer=timedelta(days=2, hours=5)),
    (*((code, _FEW) for code in ("KZ-10", "KZ-11", "KZ-15", "KZ-19")), ("KZ-23", _NONE), ("KZ-75", _NONE)),
    tuple((sphere, _FEW) for sphere in ("health", "ecology")),
)
