"""What the previews of the screens about changes show."""

from bot.handlers.memoranda import samples
from bot.models.memoranda import Content, Pair
from bot.use_cases.memoranda.difference import Change
from bot.use_cases.memoranda.document import LocalizedText
from bot.use_cases.memoranda.revising import Difference, Revision, Wish

REVISION = Revision(
    title=samples.MEMORANDUM.project_title,
    content=Content(
        title=Pair("Ауыл мектептеріндегі үйірмелер", "Кружки в сельских школах"),
        aims=Pair(samples.MEMORANDUM.aims.kk, ""),
        place=Pair.same("Индер"),
        plan=samples.MEMORANDUM.plan,
        term_months=12,
    ),
    wishes=(Wish(1, "plan", samples.PARTY.organization, "Ноутбуктерді қазанға жылжытайық."),),
    parties=(samples.PARTY.organization,),
)
DIFFERENCE = Difference(
    title=samples.MEMORANDUM.project_title,
    changes=(
        Change(
            "plan",
            "action",
            "changed",
            LocalizedText("Ноутбук сатып алу · 01.09.2027", "Купить ноутбуки · 01.09.2027"),
            LocalizedText("Ноутбук сатып алу · 01.10.2027", "Купить ноутбуки · 01.10.2027"),
        ),
    ),
)
