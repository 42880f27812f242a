"""Drafts that are saved in the same moment: one draft, and nothing that anybody typed is lost."""

from collections import Counter
from uuid import uuid4

import pytest

from larix.access.models import LogLine
from larix.followup.drafts import DraftOutcome
from larix.followup.models import Draft
from larix.gate import sitting
from tests.form_stage import new_stage, typed


@pytest.fixture
def stage(open_to_many):
    return new_stage()


def saving(stage, save):
    seat = stage.seat()
    asking = stage.asking(seat)
    return lambda: sitting.save_draft(seat, asking, save)


def test_four_first_saves_at_once_make_one_draft_and_keep_all_four(stage, at_once):
    pages = [typed(page=str(number), coping=str(number)) for number in range(4)]
    came = at_once(*(saving(stage, page) for page in pages))
    assert Counter(saved.outcome for saved in came) == {DraftOutcome.STORED: 1, DraftOutcome.BEHIND: 3}
    draft = Draft.objects.get()
    kept = [draft.posted, *(one["posted"] for one in draft.beside)]
    assert sorted(one["coping"][0] for one in kept) == ["0", "1", "2", "3"]
    assert LogLine.objects.filter(verb="draft.begun").count() == 1


def test_the_same_save_sent_four_times_at_once_is_stored_once(stage, at_once):
    once = typed(save=uuid4(), coping="7")
    came = at_once(*[saving(stage, once)] * 4)
    assert Counter(saved.outcome for saved in came) == {DraftOutcome.STORED: 1, DraftOutcome.REPEATED: 3}
    assert (Draft.objects.get().number, Draft.objects.get().beside) == (1, [])
