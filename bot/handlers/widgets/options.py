"""Options that several forms offer: regions, spheres, needs."""

from bot.handlers.widgets.form.options import Option
from bot.handlers.widgets.form.starting import Answers
from bot.models import reference
from bot.models.reference import Need
from bot.models.words import Named
from bot.understanding import needs, regions


def region_options(_: Answers) -> list[Option]:
    return [Option(code, Named("region", code), also=regions.called(code)) for code in reference.regions()]


def sphere_options(_: Answers) -> list[Option]:
    return [Option(identifier, Named("sphere", identifier)) for identifier in reference.spheres()]


def need_options(_: Answers) -> list[Option]:
    return [Option(need.value, Named("need", need.value), also=needs.called(need)) for need in Need]
