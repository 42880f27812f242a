"""Letters: who gets one, what stands on them, that they can be made again, and when somebody has been sent one."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pypdfium2
import pytest
import zxingcpp

from larix.access.models import LogLine
from larix.access.verbs import Verb
from larix.core.neutral import tells
from larix.core.rulings import Refused
from larix.files.queries import Gone
from larix.gate import letters
from larix.history import Death
from larix.people.actions import protect_address, record_deaths, record_reservation, register_people
from larix.people.models import Identity
from larix.schedule import Nature
from larix.schedule.invited import Answer, Channel, State, state_on
from larix.simulate.project_x.protocol import PROTOCOL
from larix.studies.actions import letters as actions
from larix.studies.actions.answers import record_answer, record_objection, record_wrong_opening, undo_answer
from larix.studies.codes import answer_code, form_code, grouped, normal_code
from larix.studies.models import Invitation, Letter, LetterRun
from larix.studies.queries.invited import invited_stories
from larix.studies.queries.letters import before_print
from larix.texts.actions import write_text
from larix.texts.queries import current
from tests.letters_stage import REAL, Post, a_post, desk_of, pages, somebody  # noqa: F401 (a_post is a fixture, found by its name)


def answers(post: Post, family: str, answer: Answer, days: int = 1) -> None:
    by = post.at(days).entry.actor
    record_answer(invitation=post.of(family), answer=answer, channel=Channel.POST if answer is Answer.RETURNED
                  else Channel.SLIP, on=by.day, by=by)  # fmt: skip


def dies(post: Post, family: str) -> None:
    record_deaths(deaths=[(post.of(family).person, Death(None, "test"))], by=post.entry.actor)


def state(post: Post, family: str) -> State:
    ((_, story),) = invited_stories(post.study, [post.of(family).pk])
    return state_on(story, post.entry.actor.day, no_answer_after=42)


def test_section_12_before_a_print_everyone_left_out_is_counted_and_named_with_the_reason(post: Post) -> None:
    post.invite(
        *(somebody(name) for name in ("Alm", "Dag", "Foss", "Holm", "Lie")),
        somebody("Skjult", protection="strictly_confidential"), somebody("Vern", protection="confidential"),
        somebody("Vei", no_fixed_address=True), somebody("Borte", address="", postal_code=""),
    )  # fmt: skip
    by = post.entry.actor
    dies(post, "Dag")
    answers(post, "Foss", Answer.NO, days=0)
    record_reservation(person=post.of("Holm").person, reserved=True, channel="telephone", on=by.day, by=by)
    record_objection(invitation=post.of("Lie"), channel=Channel.TELEPHONE, on=by.day, by=by)

    why = post.left_out()
    assert why == {
        "Dag": "died", "Foss": "answered", "Holm": "reserved", "Lie": "objected", "Skjult": "strictly_confidential",
        "Vern": "confidential", "Vei": "no_fixed_address", "Borte": "no_address",
    }  # fmt: skip
    run = post.make()
    assert post.in_pile(run) == ["Alm"]
    assert run.left_out == dict.fromkeys(why.values(), 1)


def test_section_12_page_one_tells_a_stranger_nothing(post: Post) -> None:
    post.invite(somebody("Alm"), somebody("Berg", language="nn"), somebody("Cole", language="en"))
    paper = pages(post.paper(post.make("invitation")))

    first = [page for page in paper if "5003 Bergen" in page]
    assert [name in page for name, page in zip(("Alm", "Berg", "Cole"), first, strict=True)] == [True] * 3
    for page in first:
        assert tells(page) is None
        assert "Project X" not in page
        assert "Prosjekt X" not in page
    # There is something that could have leaked: the study's name stands on the pages behind.
    assert any("Prosjekt X" in page for page in paper)
    assert any("Project X" in page for page in paper)
    assert [("SYNTETISK" in page) or ("SYNTHETIC" in page) for page in paper] == [True] * len(paper)


def test_the_codes_in_print_are_the_persons_own_and_the_qr_code_says_the_same(post: Post) -> None:
    post.invite(somebody("Alm"))
    content, key = post.paper(post.make()), post.of("Alm").key
    text = "\n".join(pages(content))
    assert (grouped(answer_code(key, 1)) in text, grouped(form_code(key, 1)) in text) == (True, True)

    read = []
    for page in pypdfium2.PdfDocument(content):
        read += [found.text for found in zxingcpp.read_barcodes(page.render(scale=3).to_pil())]
    assert read == [form_code(key, 1)]
    assert normal_code(read[0]) == form_code(key, 1)


def test_a_letter_never_begins_on_the_back_of_anothers_and_every_page_says_where_it_belongs(post: Post) -> None:
    post.invite(somebody("Alm"), somebody("Berg", "5020"))
    paper = pages(post.paper(post.make()))
    starts = [number for number, page in enumerate(paper) if "side 1 av" in page]
    each = len(paper) // 2
    assert (starts, each % 2) == ([0, each], 0)
    places = [(place, number) for place in (1, 2) for number in range(1, each + 1)]
    marks = [
        f"1 · {place}/2" in page and f"side {number} av {each}" in page
        for page, (place, number) in zip(paper, places, strict=True)
    ]
    assert marks == [True] * len(paper)


def test_the_pile_lies_by_postal_code_then_name(post: Post) -> None:
    post.invite(somebody("Aas", "5200"), somebody("Vik", "5003"), somebody("Bø", "5003"))
    assert post.in_pile(post.make()) == ["Bø", "Vik", "Aas"]


def test_letters_are_made_again_to_the_same_bytes_after_their_24_hours(post: Post) -> None:
    post.invite(somebody("Alm"), somebody("Berg"))
    run = post.make()
    first = post.paper(run)
    later = REAL + timedelta(hours=24)
    with pytest.raises(Gone):
        letters.open_pdf(post.entry, run.key, at=later)
    write_anew(post, "letter")  # the letters keep the text that they were made from
    assert letters.make_pdf(post.entry, run.key, at=later) is True
    assert letters.open_pdf(post.entry, run.key, at=later) == first


def write_anew(post: Post, code: str, extra: str = "\n\nEn ny setning.") -> None:
    old = current(post.study.protocol.purpose, code)
    assert old is not None
    body = replace(old.body, nb=old.body.nb + extra, nn=old.body.nn + extra, en=old.body.en + extra)
    write_text(scope=old.scope, code=code, title=old.title, body=body, owner=old.owner, status="draft", source="",
               review_on=date(2015, 8, 1), by=post.entry.actor)  # fmt: skip


def test_a_letter_made_again_never_prints_an_address_that_was_protected_since(post: Post) -> None:
    post.invite(somebody("Alm"), somebody("Skjult", "5020", address="Hemmelig vei 7"))
    run = post.make()
    before = "\n".join(pages(post.paper(run)))
    protect_address(person=post.of("Skjult").person, protection="strictly_confidential", by=post.entry.actor)
    after = "\n".join(pages(post.paper(run)))
    assert ("Hemmelig vei 7" in before, "Skjult" in before) == (True, True)
    assert ("Hemmelig vei 7" in after, "Skjult" in after, "Alm" in after, "2/2" in after) == (False, False, True, True)


def test_making_and_opening_are_logged_with_digest_count_and_everyone_concerned(post: Post) -> None:
    post.invite(somebody("Alm"), somebody("Berg"))
    run = post.make()
    post.paper(run)
    run.refresh_from_db()
    assert run.file is not None
    lines = LogLine.objects.filter(verb__in=[Verb.LETTERS_PRINTED, Verb.FILE_READ]).order_by("number")
    assert [
        (line.verb, line.digest or line.counts.get("digest"), line.subjects, line.counts.get("letters"))
        for line in lines
    ] == [
        ("letters.printed", None, 2, 2), ("letters.printed", run.file.digest, 0, 2),
        ("file.read", run.file.digest, 2, None),
    ]  # fmt: skip


def test_a_run_stopped_between_rows_and_paper_has_sent_nothing_and_goes_on(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    post.invite(somebody("Alm"))
    run = post.make()

    def killed(pile: object) -> bytes:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(letters, "_set", killed)
        with pytest.raises(KeyboardInterrupt):
            letters.make_pdf(post.entry, run.key, at=REAL)
    (row,) = letters.runs(post.entry, at=REAL)
    assert (row.had_file, row.posted_on, row.letters, state(post, "Alm")) == (False, None, 1, State.LISTED)
    with pytest.raises(Gone):
        letters.open_pdf(post.entry, run.key, at=REAL)
    assert len(pages(post.paper(run))) > 0


def test_the_same_form_sent_twice_makes_one_run(post: Post) -> None:
    post.invite(somebody("Alm"))
    key = uuid4()
    assert post.make(key=key) == post.make(key=key)
    assert (LetterRun.objects.count(), Letter.objects.count()) == (1, 1)


def test_nobody_is_in_two_piles_and_a_pile_that_is_thrown_away_sent_nobody_anything(post: Post) -> None:
    post.invite(somebody("Alm"))
    run = post.make()
    assert post.left_out() == {"Alm": "in_a_pile"}
    letters.throw_away(post.entry, run.key)
    assert (state(post, "Alm"), post.left_out()) == (State.LISTED, {})


def test_a_print_with_nobody_in_it_leaves_no_run(post: Post) -> None:
    post.invite(somebody("Skjult", protection="strictly_confidential"))
    with pytest.raises(Refused) as refused:
        post.make()
    assert (refused.value.ruling.code, LetterRun.objects.count()) == ("nobody", 0)


def test_a_letter_whose_person_died_or_answered_since_must_come_out_before_the_pile_is_posted(post: Post) -> None:
    post.invite(somebody("Alm"), somebody("Berg"), somebody("Dag"))
    run = post.make()
    dies(post, "Dag")
    answers(post, "Berg", Answer.NO, days=0)
    shown = letters.open_run(post.entry, run.key, at=REAL, start=0, size=50)
    assert [(row.place, row.name, row.why) for row in shown.since] == [
        (2, "Kari Berg", "answered"), (3, "Kari Dag", "died")
    ]  # fmt: skip
    with pytest.raises(Refused) as refused:
        letters.post(post.entry, run.key, on=post.entry.actor.day, places={2})
    assert (refused.value.ruling.code, state(post, "Alm")) == ("must_be_taken_out", State.LISTED)

    letters.post(post.entry, run.key, on=post.entry.actor.day, places={2, 3})
    assert list(run.letters.order_by("place").values_list("taken_out", flat=True)) == ["", "answered", "died"]
    assert (state(post, "Alm"), state(post, "Dag")) == (State.SENT, State.DIED)


@pytest.mark.parametrize("days", [-1, 1])
def test_a_pile_is_posted_on_a_day_between_the_print_and_today(post: Post, days: int) -> None:
    post.invite(somebody("Alm"))
    run = post.make()
    with pytest.raises(Refused) as refused:
        letters.post(post.entry, run.key, on=post.entry.actor.day + timedelta(days=days), places=())
    assert (refused.value.ruling.code, state(post, "Alm")) == ("not_that_day", State.LISTED)


def test_section_12_one_reminder_after_its_days_and_none_after_an_answer(post: Post) -> None:
    post.invite(*(somebody(name) for name in ("Alm", "Berg", "Foss")))
    post.send()
    answers(post, "Foss", Answer.TALK)
    assert post.at(20).left_out("reminder") == {"Alm": "not_yet", "Berg": "not_yet", "Foss": "answered"}
    undone = post.at(21).entry.actor
    undo_answer(invitation=post.of("Foss"), number=1, reason="wrong person on the slip", by=undone)
    answers(post, "Berg", Answer.RETURNED, days=20)
    run = post.at(21).send("reminder")
    assert post.in_pile(run) == ["Alm", "Foss"]
    assert post.at(60).left_out("reminder") == {"Alm": "reminded", "Berg": "returned", "Foss": "reminded"}


def test_a_reminder_carries_the_same_codes(post: Post) -> None:
    post.invite(somebody("Alm"))
    post.send()
    later = post.at(21)
    text = "\n".join(pages(later.paper(later.make("reminder"))))
    assert grouped(answer_code(post.of("Alm").key, 1)) in text


def test_after_a_returned_letter_a_new_one_goes_to_a_new_address_only(post: Post) -> None:
    post.invite(somebody("Alm"))
    post.send()
    answers(post, "Alm", Answer.RETURNED)
    assert post.at(2).left_out() == {"Alm": "returned"}
    Identity.objects.filter(person=post.of("Alm").person).update(address="Ny vei 2")
    assert post.in_pile(post.at(2).make()) == ["Alm"]


def test_after_a_wrong_opener_a_new_letter_is_the_coordinators_decision_and_has_new_codes(post: Post) -> None:
    post.invite(somebody("Alm"))
    post.send()
    record_wrong_opening(invitation=post.of("Alm"), channel=Channel.TELEPHONE, by=post.at(1).entry.actor)
    assert post.at(2).left_out() == {"Alm": "wrong_person"}
    alm = post.of("Alm")
    run = post.at(2).make(again=frozenset({alm.key}))
    text = "\n".join(pages(post.paper(run)))
    assert (grouped(answer_code(alm.key, 1)) in text, grouped(answer_code(alm.key, 2)) in text) == (False, True)
    assert Invitation.objects.get(pk=alm.pk).round == 2


def test_codes_that_died_in_the_pile_take_their_letter_out(post: Post) -> None:
    post.invite(somebody("Alm"), somebody("Berg"))
    run = post.make()
    record_wrong_opening(invitation=post.of("Alm"), channel=Channel.TELEPHONE, by=post.entry.actor)
    shown = letters.open_run(post.entry, run.key, at=REAL, start=0, size=50)
    assert [(row.name, row.why) for row in shown.since] == [("Kari Alm", "wrong_person")]


def test_a_letter_given_by_hand_carries_no_address_and_counts_when_it_was_given(post: Post) -> None:
    post.invite(somebody("Vern", protection="confidential", address="Hemmelig vei 7"))
    vern = post.of("Vern")
    key = letters.make_for_hand(post.entry, vern.key, key=uuid4(), answer_page="http://127.0.0.1:8000/answer/")
    text = "\n".join(pages(post.paper(LetterRun.objects.get(key=key))))
    assert ("Kari Vern" in text, "Hemmelig vei 7" in text, state(post, "Vern")) == (True, False, State.LISTED)
    letters.post(post.entry, key, on=post.entry.actor.day, places=())
    ((_, story),) = invited_stories(post.study, [vern.pk])
    assert [(sent.on, sent.kind) for sent in story.sent] == [(post.entry.actor.day, "handed_over")]


def test_a_strictly_confidential_address_is_not_printed_by_hand_either(post: Post) -> None:
    post.invite(somebody("Skjult", protection="strictly_confidential"))
    with pytest.raises(Refused) as refused:
        actions.hand_over(invitation=post.of("Skjult"), on=post.entry.actor.day, by=post.entry.actor)
    assert (refused.value.ruling.code, Letter.objects.count()) == ("strictly_confidential", 0)


def test_a_study_of_real_people_without_approvals_prints_nothing(db: None) -> None:
    post = desk_of(replace(PROTOCOL, nature=Nature.REAL, governance=None))
    post.invite(somebody("Alm"))
    with pytest.raises(Refused) as refused:
        post.make()
    assert (refused.value.ruling.code, LetterRun.objects.count()) == ("not_governed", 0)


def test_a_study_of_real_people_without_a_sender_prints_nothing(db: None) -> None:
    post = desk_of(replace(PROTOCOL, nature=Nature.REAL))
    post.invite(somebody("Alm"))
    with pytest.raises(Refused) as refused:
        post.make()
    assert refused.value.ruling.code == "no_sender"


def test_a_sender_that_tells_prints_nothing(post: Post) -> None:
    post.invite(somebody("Alm"))
    sender = replace(actions.EXAMPLE, lines=("Avdeling for rusmedisin",))
    with pytest.raises(Refused) as refused:
        actions.print_letters(study=post.study, kind="invitation", by=post.entry.actor, sender=sender)
    assert refused.value.ruling.code == "tells_a_stranger"


def test_judging_a_long_list_asks_the_database_no_more_often(post: Post, django_assert_max_num_queries) -> None:
    people = [somebody(f"Nr{number}") for number in range(60)]
    post.invite(*people)
    register_people(people=[], by=post.entry.actor)
    with django_assert_max_num_queries(16):
        assert len(before_print(post.study, "invitation", post.entry.actor.day).going) == 60
