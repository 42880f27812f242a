"""How a form is laid out: every question stands on exactly one screen, and difficult ones are announced before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.instruments import Library
from larix.web.forms.screens import asked_now, beside, found, progress, screens_of

PUBLISHED = Library.read()
VIEWS = [one.view(part) for one in PUBLISHED.instruments.values() for part in one.parts]
PERSON = PUBLISHED.get("measure_point", 1).view("person")


def names(screens):
    return [name for screen in screens for name in screen.items]


@pytest.mark.parametrize("view", VIEWS, ids=lambda one: f"{one.id}-{one.layout[0].part}")
@pytest.mark.parametrize("layout", ["one", "all"])
@pytest.mark.parametrize("about", [True, False])
def test_every_question_stands_on_one_screen_in_its_order(view, layout, about):
    screens = screens_of(view, layout, about=about)
    assert names(screens) == [item.name for item in view.items]
    assert [screen.number for screen in screens] == list(range(1, len(screens) + 1))
    assert [screen.about for screen in screens] == [about, *[False] * (len(screens) - 1)]
    if layout == "one":
        assert {len(screen.items) for screen in screens if not (screen.about or screen.announces)} == {1}


@pytest.mark.parametrize("layout", ["one", "all"])
def test_section_18_difficult_questions_are_announced_on_a_screen_of_their_own_just_before_them(layout):
    screens = screens_of(PERSON, layout, about=False)
    for block in PERSON.layout:
        at = [number for number, screen in enumerate(screens) if screen.announces is block]
        assert len(at) == (1 if block.difficult else 0)
        if at:
            assert screens[at[0]].items == ()
            assert screens[at[0] + 1].items[0] == block.items[0]
            assert set(screens[at[0] + 1].items) <= set(block.items)


def test_section_9_what_mattered_is_asked_openly_before_the_list_is_seen():
    first, second = screens_of(PUBLISHED.get("what_mattered", 1), "all", about=False)
    assert (first.items, second.items[0]) == (("own_words",), "factor_1")


def test_a_screen_on_which_nothing_applies_is_passed_over_and_keeps_its_number():
    screens = screens_of(PERSON, "one", about=True)
    all_of_it = [item.name for item in PERSON.items]
    visible = [name for name in all_of_it if not name.startswith("days_")]
    now = asked_now(screens, visible)
    gone = next(screen for screen in screens if screen.items == ("days_alcohol",))
    assert gone not in now
    assert found(screens, now, gone.number).number > gone.number
    assert [screen.number for screen in now] == sorted(screen.number for screen in now)


def test_progress_is_said_by_question_or_by_page_and_not_where_there_is_only_one():
    screens = screens_of(PERSON, "one", about=True)
    visible = [item.name for item in PERSON.items if item.only_if is None]
    now = asked_now(screens, visible)
    seventh = found(screens, now, next(s.number for s in screens if s.items == (visible[6],)))
    said = progress(now, seventh, visible, "one")
    assert (said.kind, said.step, said.steps) == ("question", 7, len(visible))
    assert progress(now, now[0], visible, "one") is None
    whole = screens_of(PUBLISHED.get("ces_d", 1), "all", about=True)
    assert progress(whole, whole[0], visible, "all") is None


@given(st.integers(-5, 200), st.sets(st.sampled_from([item.name for item in PERSON.items]), min_size=1))
def test_whatever_number_an_address_holds_there_is_a_screen_and_a_way_on(number, visible):
    for layout in ("one", "all"):
        screens = screens_of(PERSON, layout, about=True)
        now = asked_now(screens, visible)
        here = found(screens, now, number)
        before, after = beside(now, here)
        assert here in now
        around = [one.number for one in (before, here, after) if one is not None]
        assert around == sorted(set(around))
