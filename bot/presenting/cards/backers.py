"""What a backer is ready to support, in words."""

from bot.models.words import Money, Prose, Text, Value, listed
from bot.presenting.translator import Translator
from bot.use_cases.backers.profiles import BackerForm


def backer_card(t: Translator, form: BackerForm) -> str:
    """Every answer of the profile, each below the name of its question."""
    regions = listed("region", form.regions)
    answers: dict[str, Value] = {
        "backer-spheres-label": listed("sphere", form.spheres),
        "backer-regions-label": regions if form.regions else Text("backer-everywhere"),
        "backer-text-label": Prose(form.text),
        "backer-offers-label": listed("need", form.offers),
        "backer-ceiling-label": Money(form.ceiling),
        "backer-pitches_per_week-label": str(form.pitches_per_week),
        "backer-frequency-label": Text(f"backer-frequency-{form.frequency.value}"),
    }
    return t.lines(
        *(
            t("labelled-above" if isinstance(answer, Prose) else "labelled", label=Text(label), value=answer)
            for label, answer in answers.items()
        )
    )
