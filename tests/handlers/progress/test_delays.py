"""An organiser moves the reports of a region from the menu, reads what that would do before, and takes it back."""

from datetime import timedelta

import pytest

from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import Named, Text
from bot.presenting.formats import as_label
from tests.handlers.memoranda.memorandum_scene import words
from tests.handlers.progress.progress_scene import supported
from tests.handlers.service import Service, shown


@pytest.mark.every_language
async def test_reports_are_moved_and_moved_back(service: Service, language: Language) -> None:
    at = await supported(service, language)
    organiser = await service.staff(StaffRole.ORGANISER, language=language)
    t, theirs = service.speaks(language), service.speaks(at.business_speaks)
    region = as_label(t.plain_value(Named("region", "KZ-23")))
    fortnight = t.plain_value(Text("report-delay-by", {"days": 14}))
    await organiser.press(t.plain("menu-report-delays"))
    await organiser.sees(t.plain("report-delays-none"))
    await organiser.press(t.plain("button-move-reports"))
    await organiser.sees(t.plain("report-delay-region"))
    await organiser.send(t.plain_value(Named("region", "KZ-71")))
    await organiser.sees(shown(t("error-report-delay-nothing")))
    await organiser.press(region)
    await organiser.sees(t.plain("report-delay-days"))
    await organiser.send("100 жыл")
    await organiser.sees(shown(t("error-days-not-number", most=60)))
    await organiser.press(fortnight)
    await organiser.sees(words(t, "report-delay-reason"))
    await organiser.send("Су тасқыны")
    review = await organiser.sees(shown(t("report-delay-review")))
    assert fortnight in review.text
    assert words(t, "report-delay-ahead") in review.text
    await organiser.press(t.plain("report-delay-submit"))
    await organiser.sees(t.plain("report-delay-reason-was", reason="Су тасқыны"))
    await at.scene.ngo.sees(words(t, "reports-moved"))
    told = await at.scene.business.sees(words(theirs, "reports-moved-of-others"))
    assert theirs.plain("action-open-progress") in told.labels
    await organiser.press(t.plain("button-take-back-delay"))
    await at.scene.ngo.sees(words(t, "reports-moved-back"))
    await at.scene.business.sees(words(theirs, "reports-moved-back-of-others"))
    await organiser.settled()
    assert t.plain("button-take-back-delay") not in organiser.screen.labels
    service.server.playground.clock.advance(timedelta(days=4))
    await organiser.press(t.plain("button-back"))
    await organiser.sees(words(t, "report-delays"))


async def test_a_moderator_has_no_such_entry(service: Service) -> None:
    moderator = await service.staff(StaffRole.MODERATOR)
    assert service.speaks(Language.KAZAKH).plain("menu-report-delays") not in moderator.screen.labels
