"""What a project lacks, in everyday words."""

from collections.abc import Mapping
from typing import Final

from bot.models.reference import Need

_WORDS: Final[Mapping[Need, str]] = {
    Need.MONEY: (
        "ақша, қаржы, қаражат, финансирование, финансы, средства, грант, инвестиции, спонсор, демеуші, cash, funding, "
        "funds, grant"
    ),
    Need.EQUIPMENT: (
        "техника, құрылғы, жабдық, компьютер, компьютеры, ноутбук, ноутбуки, инвентарь, мебель, жиһаз, станок, "
        "принтер, equipment, computers, laptops, furniture"
    ),
    Need.PREMISES: (
        "орын, бөлме, ғимарат, кеңсе, место, здание, зал, офис, кабинет, аренда, office, room, building, space"
    ),
    Need.EXPERTISE: (
        "кеңес, сарапшы, мамандар, эксперт, эксперты, специалисты, консультация, консультации, юрист, бухгалтер, "
        "expert, experts, advice, consultant"
    ),
    Need.VOLUNTEERS: "ерікті, еріктілер, көмекшілер, добровольцы, помощники, люди, адамдар, helpers, people",
    Need.MEDIA: (
        "жарнама, бақ, таныту, реклама, сми, продвижение, пиар, блогеры, media, pr, press, advertising, promotion"
    ),
    Need.MENTORING: "тәлімгер, ментор, менторы, менторство, наставник, наставники, коуч, mentor, mentors, coaching",
    Need.ADMINISTRATIVE: (
        "әкімдік, рұқсат, рұқсат қағаз, акимат, разрешение, разрешения, админресурс, содействие, согласование, "
        "permits, permission"
    ),
}


def called(need: Need) -> tuple[str, ...]:
    """What people call the need, beside its name."""
    return tuple(_WORDS[need].split(", "))
