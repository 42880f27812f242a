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
from larix.people.actions import protect_address, record_reservation
from larix.schedule.invited import Answer, Channel, State
from larix.studies.actions.answers import record_objection
from larix.studies.codes import answer_code, form_code, grouped, normal_code
from larix.studies.letters.wording import NOT_NOW
from larix.studies.models import Letter, LetterRun
from larix.texts.actions import write_text
from larix.texts.queries import current
from tests.letters_stage import REAL, Post, a_post, answers, desk_of, dies, pages, somebody, state  # noqa: F401 (a_post is a fixture, found by its name)


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


def test_that_nobody_need_sign_now_is_a_paragraph_of_its_own_on_the_consent_form(post: Post) -> None:
    post.invite(somebody("Alm"))
    last = NOT_NOW.said_in("nb").split()[-1]
    lines = [line.strip() for page in pages(post.paper(post.make())) for line in page.splitlines() if last in line]
    assert [line for line in lines if not line.endswith(last)] == []
    assert len(lines) == 1


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
