"""What the previews of the first screens show."""

from bot.models.consents import VERSIONS, Terms
from bot.use_cases.people.introducing import GivenConsent

NAME = "Айгүл"
TERMS = Terms(
    operator_name="«Асар» ҚҚ",
    operator_bin="140940023346",
    operator_address="Атырау қ., Сәтбаев к-сі, 1",
    operator_contact="asar@example.kz",
    database_in_kazakhstan=True,
    model_host="model.example",
)
GIVEN = GivenConsent(Terms(), VERSIONS[1:])
