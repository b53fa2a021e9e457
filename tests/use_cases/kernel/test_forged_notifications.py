"""What others typed, inside every kind of notification: it stays words in the reader's chat, whatever was typed."""

import pytest

from bot.models.reference import Language
from bot.presenting.translator import Translator
from tests.database import Database
from tests.dispatching import dispatcher
from tests.fakes import FrozenClock, RecordingNotifier
from tests.forged import forged, passing_for_ours_in_html
from tests.use_cases.kernel.promised.world import World
from tests.use_cases.kernel.test_still_true import ROWS, promised


@pytest.mark.parametrize("kind", ROWS)
async def test_forged_words_stay_words_in_a_notification(
    uow: Database, clock: FrozenClock, notifier: RecordingNotifier, kind: str
) -> None:
    world = World(uow, clock)
    await ROWS[kind].promise(world)
    promised(world, kind)
    await dispatcher(uow, clock, notifier)()
    assert notifier.sent
    for notification in (sent.notification for sent in notifier.sent):
        args = {name: forged(value) for name, value in notification.args.items()}
        buttons = [action for row in notification.actions for action in row]
        for language in Language:
            t = Translator(language, clock.now)
            assert passing_for_ours_in_html(t(notification.key, **args)) == []
            for button in buttons:
                given = {name: forged(one) for name, one in button.args.items()}
                label = t.plain(f"action-{button.name}", **given)
                assert label.splitlines() == [label]
