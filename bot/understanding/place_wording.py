"""How a known place is written: as it is kept, on a button, in an address."""

from bot.models import reference
from bot.models.places import Place, Settlement, districts
from bot.understanding.known_places import is_a_region, todays
from bot.understanding.place_names import key_of


def written(place: Place, language: str, region: str | None = None) -> str:
    """The place's name as it is kept and printed, beside its region. Another region than this one is said with it,
    the district where two settlements of the region have one name.
    """
    words = [place.names.in_language(language)]
    if isinstance(place, Settlement) and place.district and len(todays()[place.region][key_of(words[0])]) > 1:
        words.append(districts()[place.district].names.in_language(language))
    if region is not None and region != place.region and not is_a_region(place):
        words.append(reference.regions()[place.region].name.in_language(language))
    return ", ".join(words)


def described(place: Place, language: str, region: str | None = None) -> str:
    """The place with all that it lies in, but for this region: «Индербор, Индер ауданы, Атырау облысы»."""
    words = [place.names.in_language(language)]
    if isinstance(place, Settlement) and place.district:
        words.append(districts()[place.district].names.in_language(language))
    if region != place.region and not is_a_region(place):
        words.append(reference.regions()[place.region].name.in_language(language))
    return ", ".join(words)


def located(place: Place, language: str) -> str:
    """The place from its region down, as an address begins: «Атырау облысы, Индербор»."""
    region = reference.regions()[place.region].name.in_language(language)
    return (
        region if is_a_region(place) else ", ".join((region, *reversed(written(place, language).split(", "))))
    )
