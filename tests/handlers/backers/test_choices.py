"""Several choices in one question: what is chosen is counted above the list, whatever page it stands on."""

from bot.models.organizations import OrganizationKind
from bot.models.reference import Language, spheres
from bot.models.words import Named, in_a_row
from bot.presenting.formats import as_label
from bot.use_cases.backers.profiles import SPHERES_MAX
from bot.use_cases.drafts.keeping import SaveDraft
from tests.handlers.drafts.left import GO_ON
from tests.handlers.service import Service


async def test_ticks_on_another_page_are_counted(service: Service, language: Language) -> None:
    t = service.speaks(language)
    person, organization_id = await service.representative(
        OrganizationKind.BUSINESS, language, region="KZ-71"
    )
    draft = {"spheres": ["youth_children"]}
    await service.perform(person, SaveDraft, f"backer:{organization_id}", draft)
    await service.menu(person)
    await person.press(GO_ON)
    await person.sees(t.plain("backer-regions"))
    own, other = Named("region", "KZ-71"), Named("region", "KZ-23")
    assert person.screen.labels[0] == as_label(t.plain_value(own)), "one's own region comes first"
    await person.press(as_label(t.plain_value(own)))
    await person.press("›")
    await person.send(t.plain_value(other))
    await person.settled()
    chosen = t.plain("form-chosen", count=2, names=in_a_row((other, own)))
    assert chosen in person.screen.text or t.plain("form-chosen", count=2, names=in_a_row((own, other))) in (
        person.screen.text
    )


async def test_one_more_than_may_be_chosen_is_refused_in_words(service: Service, language: Language) -> None:
    t = service.speaks(language)
    person, organization_id = await service.representative(OrganizationKind.BUSINESS, language)
    all_of_them = list(spheres())
    assert len(all_of_them) > SPHERES_MAX
    given = {"spheres": all_of_them[:SPHERES_MAX]}
    await service.perform(person, SaveDraft, f"backer:{organization_id}", given)
    await service.menu(person)
    await person.press(GO_ON)
    await person.press(t.plain("button-back"))
    names = in_a_row(Named("sphere", one) for one in all_of_them[:SPHERES_MAX])
    await person.sees(t.plain("form-chosen-of", count=SPHERES_MAX, most=SPHERES_MAX, names=names))
    await person.send(t.plain_value(Named("sphere", all_of_them[-1])))
    await person.sees(t.plain("error-choose-at-most", most=SPHERES_MAX))
