"""What the previews of the screens about invitations show."""

from bot.models.words import OrganizationName
from bot.use_cases.memoranda.invited import Invitations, InvitedView, Outcome

AKIMAT = OrganizationName("akimat", "Индер ауданының әкімдігі", "Акимат Индерского района", "")
INVITED = InvitedView(7, 3, AKIMAT, "Сәуле Ахметова", "s***@akimat.kz", Outcome.SENT, ours=True)
INVITATIONS = Invitations("Ауыл мектептеріндегі бағдарламалау үйірмелері", (INVITED,), mail=False)
