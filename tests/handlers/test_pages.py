"""The choice of pages of a long list, over all lengths: it fits below a message, and leads everywhere."""

from hypothesis import example, given
from hypothesis import strategies as st

from bot.handlers.widgets.pager import pages_to_choose

MOST = 40
"""So many numbers have room below a message, which takes 100 buttons, beside the buttons of the list itself."""
TAPS = 12
"""So many choices, one after the other, lead from any page to any other."""

standing = st.integers(1, 90_000).flatmap(lambda pages: st.tuples(st.integers(0, pages - 1), st.just(pages)))


@given(standing)
@example((0, 126))
@example((125, 126))
def test_the_choice_of_pages_has_room_however_long_the_list(place: tuple[int, int]) -> None:
    page, pages = place
    offered = pages_to_choose(page, pages)
    assert len(offered) <= MOST
    assert offered == sorted(set(offered))
    assert {0, pages - 1, page} <= set(offered) <= set(range(pages))


@given(standing, st.data())
def test_every_page_is_some_choices_away(place: tuple[int, int], data: st.DataObject) -> None:
    page, pages = place
    wanted = data.draw(st.integers(0, pages - 1))
    for _ in range(TAPS):
        page = min(pages_to_choose(page, pages), key=lambda number: abs(number - wanted))
    assert page == wanted
