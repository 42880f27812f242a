"""Paper made again: the same bytes where nothing happened, nobody who must not be printed, and never after the post."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from larix.core.rulings import Refused
from larix.core.told import Told
from larix.files.models import StoredFile
from larix.gate import letters
from larix.people.actions import delete_identities, record_reservation
from larix.schedule.invited import Answer, Channel
from larix.studies.actions import letters as actions
from larix.studies.actions.answers import record_objection, record_wrong_opening
from larix.studies.codes import answer_code, form_code, grouped
from larix.studies.models import LetterRun
from tests.dying import dies_at_once
from tests.letters_stage import DAY, REAL, Post, a_post, answers, dies, pages, somebody  # noqa: F401 (a_post is a fixture, found by its name)
from tests.vault_look import change

LATER = REAL + timedelta(hours=25)


def moves(post: Post, family: str) -> None:
    change(post.of(family).person, address="Ny vei 2")


def refused(post: Post, run: LetterRun) -> tuple[str, str]:
    with pytest.raises(Refused) as no:
        letters.make_pdf(post.entry, run.key, at=LATER)
    return no.value.ruling.code, no.value.words.en


def test_a_pile_that_was_posted_is_not_made_again_whatever_happened_since(post: Post) -> None:
    post.invite(somebody("Alm"))
    run = post.make()
    post.paper(run)
    letters.post(post.entry, run.key, on=DAY.date(), places=())
    run.refresh_from_db()
    kept, files = run.file_id, StoredFile.objects.count()
    code, said = refused(post, run)
    assert (code, said.startswith("This pile was posted on 1 August 2014. It is not made again")) == (
        "was_posted",
        True,
    )
    run.refresh_from_db()
    assert (run.file_id, StoredFile.objects.count()) == (kept, files)


def test_a_pile_that_was_thrown_away_is_not_made_again(post: Post) -> None:
    post.invite(somebody("Alm"))
    run = post.make()
    letters.throw_away(post.entry, run.key)
    assert refused(post, run)[0] == "was_thrown_away"


def test_a_letter_that_was_given_by_hand_is_not_made_again(post: Post) -> None:
    post.invite(somebody("Vern", protection="confidential"))
    key = letters.make_for_hand(
        post.entry, post.of("Vern").key, key=uuid4(), answer_page="http://127.0.0.1/answer/", drafts_too=True
    )
    letters.post(post.entry, key, on=DAY.date(), places=())
    assert refused(post, LetterRun.objects.get(key=key))[0] == "was_handed_over"


def test_a_pile_that_is_posted_while_its_paper_is_set_keeps_no_paper(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    post.invite(somebody("Alm"))
    run = post.make()

    def posted_meanwhile(pile: object) -> bytes:
        letters.post(post.entry, run.key, on=DAY.date(), places=())
        return b"%PDF-"

    monkeypatch.setattr(letters, "_set", posted_meanwhile)
    assert refused(post, run)[0] == "was_posted"
    assert LetterRun.objects.get().file is None


def test_made_again_nobody_is_printed_whose_letter_must_not_go_any_more(post: Post) -> None:
    families = ("Alm", "Berg", "Dag", "Foss", "Holm", "Lie", "Moe", "Navn", "Ros")
    post.invite(*(somebody(name) for name in families))
    run, by = post.make(), post.entry.actor
    before = "\n".join(pages(post.paper(run)))
    codes = {name: grouped(answer_code(post.of(name).key, 1)) for name in families}
    forms = {name: grouped(form_code(post.of(name).key, 1)) for name in families}
    dies(post, "Dag")
    answers(post, "Foss", Answer.NO, days=0)
    record_reservation(person=post.of("Holm").person, reserved=True, channel="telephone", on=by.day, by=by)
    record_objection(invitation=post.of("Lie"), channel=Channel.TELEPHONE, on=by.day, by=by)
    moves(post, "Moe")
    record_wrong_opening(invitation=post.of("Ros"), channel=Channel.TELEPHONE, by=by)
    delete_identities(people=[post.of("Navn").person], by=by)

    assert letters.make_pdf(post.entry, run.key, at=LATER) is False
    after = "\n".join(pages(letters.open_pdf(post.entry, run.key, at=LATER)))
    assert [f"Kari {name}" in before for name in families] == [True] * 9
    assert [name for name in families if f"Kari {name}" in after] == ["Alm", "Berg"]
    assert [name for name in families if codes[name] in after or forms[name] in after] == ["Alm", "Berg"]
    assert ("Ny vei 2" in after, [f"{place}/9" in after for place in range(1, 10)]) == (False, [True] * 9)


def test_where_everybody_must_come_out_only_empty_places_are_printed(post: Post) -> None:
    post.invite(somebody("Dag"))
    run = post.make()
    dies(post, "Dag")
    assert "Kari" not in "\n".join(pages(post.paper(run)))


def test_a_letter_that_lies_in_the_pile_does_not_go_to_where_somebody_lived_before(post: Post) -> None:
    post.invite(somebody("Alm"), somebody("Moe"))
    run = post.make()
    moves(post, "Moe")
    with pytest.raises(Refused) as no:
        letters.post(post.entry, run.key, on=DAY.date(), places=())
    assert no.value.ruling.code == "must_be_taken_out"
    letters.post(post.entry, run.key, on=DAY.date(), places={2})
    assert list(run.letters.order_by("place").values_list("taken_out", flat=True)) == ["", "moved"]
    assert post.in_pile(post.make()) == ["Moe"]


def test_a_reminder_in_the_pile_does_not_go_when_the_first_letter_has_come_back(post: Post) -> None:
    post.invite(somebody("Alm"), somebody("Berg"))
    post.send()
    later = post.at(21)
    run = later.make("reminder")
    answers(post, "Berg", Answer.RETURNED, days=21)
    shown = letters.open_run(later.entry, run.key, at=REAL, start=0, size=50)
    assert [(row.place, row.name, row.why) for row in shown.since] == [(2, "Kari Berg", "returned")]


def test_a_new_letter_to_a_new_address_after_one_that_came_back_may_stay(post: Post) -> None:
    post.invite(somebody("Alm"))
    post.send()
    answers(post, "Alm", Answer.RETURNED)
    moves(post, "Alm")
    later = post.at(2)
    run = later.make()
    assert letters.open_run(later.entry, run.key, at=REAL, start=0, size=50).since == ()
    letters.post(later.entry, run.key, on=date(2014, 8, 3), places=())


def test_a_letter_that_was_taken_out_can_not_come_back(post: Post) -> None:
    post.invite(somebody("Alm"), somebody("Dag"))
    run = post.make()
    dies(post, "Dag")
    letters.post(post.entry, run.key, on=DAY.date(), places={2})
    with pytest.raises(Refused) as no:
        answers(post, "Dag", Answer.RETURNED)
    assert no.value.ruling.code == "nothing_was_sent"
    answers(post, "Alm", Answer.RETURNED)


def test_a_letter_that_was_given_by_hand_counts_as_sent(post: Post) -> None:
    post.invite(somebody("Vern", protection="confidential"))
    actions.hand_over(invitation=post.of("Vern"), on=DAY.date(), by=post.entry.actor)
    answers(post, "Vern", Answer.RETURNED)
    assert post.at(2).left_out() == {"Vern": "returned"}


def test_a_process_that_dies_while_it_sets_letters_is_told_and_the_run_goes_on(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    post.invite(somebody("Alm"))
    run = post.make()
    monkeypatch.setattr(letters, "IN_A_PROCESS", 0)
    with monkeypatch.context() as patch:
        patch.setattr(letters, "pdf", dies_at_once)
        with pytest.raises(Told) as told:
            letters.make_pdf(post.entry, run.key, at=REAL)
    (row,) = letters.runs(post.entry, at=REAL)
    assert (told.value.words, row.had_file, row.posted_on) == (letters.STOPPED, False, None)
    assert StoredFile.objects.count() == 0
    assert "Kari Alm" in "\n".join(pages(post.paper(run)))
