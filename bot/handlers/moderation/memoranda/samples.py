"""What the previews of the screens about parties that do not answer show."""

from bot.handlers.memoranda.invitations.samples import AKIMAT, INVITED
from bot.models.memoranda import MemorandumStage
from bot.models.words import OrganizationName
from bot.use_cases.memoranda.parties import Representative
from bot.use_cases.moderation.memoranda import HelpView
from bot.use_cases.moderation.queues import QueuePage, Waiting

_NGO = OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", "")
HELP = HelpView(
    memorandum_id=1,
    organization_id=3,
    organization=AKIMAT,
    drafter=_NGO,
    stage=MemorandumStage.PUT,
    signatory="Сәуле Ахметова",
    people=(Representative(8, "Дәурен Қасымов", "d***@akimat.kz"), Representative(9, "Гүлнәр Оспан")),
    invited=(INVITED,),
    contact="Дәурен Қасымов",
    contact_phone="+77771234567",
)
WAITING = QueuePage((Waiting(1, AKIMAT),), 1)
