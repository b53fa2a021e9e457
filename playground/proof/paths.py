"""Ways through the menu to deeds that change what others rely on, as the names of the buttons that lead there."""

from collections.abc import Mapping
from types import MappingProxyType

from playground.proof.deeds import Kind

PATHS: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {
        Kind.WITHDRAW: ("/menu", "entry:projects", "project", "button_withdraw", "withdraw"),
        Kind.PAUSE: ("/menu", "entry:projects", "project", "button_pause", "pause"),
        Kind.RESUME: ("/menu", "entry:projects", "project", "resume"),
        Kind.REST: ("/menu", "entry:backing", "organization?", "pause"),
        Kind.BACK_AGAIN: ("/menu", "entry:backing", "organization?", "resume"),
        Kind.LEAVE: (
            "/menu",
            "entry:organizations",
            "organization",
            "representatives",
            "button_leave_organization",
            "leave|leave_last",
        ),
        Kind.FORGET: ("/forget", "forget"),
    }
)
"""What begins with a slash is typed. A name without an item takes any item of a list. A step with a question mark may
be missing: who has one organisation is not asked which.
"""
NGO_DEEDS: Mapping[Kind, float] = MappingProxyType(
    {Kind.WITHDRAW: 0.3, Kind.PAUSE: 0.4, Kind.RESUME: 0.3, Kind.LEAVE: 0.1, Kind.FORGET: 0.03}
)
BACKER_DEEDS: Mapping[Kind, float] = MappingProxyType(
    {Kind.REST: 0.4, Kind.BACK_AGAIN: 0.4, Kind.LEAVE: 0.1, Kind.FORGET: 0.03}
)
"""How likely each is, beside what everybody may do."""
TYPED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "kk": (
            "Ауыл балалары бағдарламалауды үйренсін деген ниетіміз бар",
            "ертең 15:00",
            "1 млн",
            "жоқ",
            "Атырау, Сәтбаев көшесі, 1",
            "12",
            "директор",
        ),
        "ru": (
            "Хотим, чтобы у сельских детей были кружки и наставники",
            "завтра в 15:00",
            "1 млн",
            "нет",
            "Атырау, улица Сатпаева, 1",
            "12",
            "директор",
        ),
        "en": (
            "We would like village children to have clubs and mentors",
            "tomorrow 15:00",
            "1 million",
            "no",
            "1 Satpayev Street, Atyrau",
            "12",
            "director",
        ),
    }
)
"""What somebody types into a form who does not read the question too closely."""
