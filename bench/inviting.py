"""Inviting 10,000 people: the list taken in, 328 letters on paper, the funnel and the list of invitees as pages."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from unittest.mock import patch
from uuid import uuid4

from django.test import Client
from django.utils import timezone
from rich.console import Console

from bench import mail_merge
from bench.measuring import Figure, call
from bench.signed_in import signed_in
from larix.access import actions as access
from larix.access.actor import OSLO, HeldAt, operator
from larix.access.roles import Role
from larix.core.countries import pack
from larix.gate import Entry, enter_study, letters, listing
from larix.people.models import Identity
from larix.people.queries import identities, names_of
from larix.settings import clock
from larix.simulate.country import people
from larix.simulate.project_x.cohort import Size, invitees
from larix.simulate.project_x.delivered import UNIT, delivered
from larix.simulate.project_x.protocol import PROTOCOL
from larix.studies.actions import found_study
from larix.studies.models import AnswerEntry, ConsentEntry, Invitation, Letter, LetterRun, Study
from larix.studies.queries.inviting import named
from larix.studies.queries.piles import pile_of
from larix.texts.actions import start_texts
from larix.units.actions import open_unit
from larix.web.components.paging import SIZE

LISTED_AT = datetime(2014, 8, 1, 10, tzinfo=OSLO)
SEEN_AT = datetime(2016, 9, 1, 10, tzinfo=OSLO)  # the demo's day: two years of months in the funnel's picture
POSTED, ANSWERED = date(2014, 8, 20), date(2014, 9, 10)
PILE, LETTERS = 500, 328
RUNS = 20
PAGE = "http://127.0.0.1:8000/answer/"


def inviting_figures(out: Console, scratch: Path, count: int) -> list[tuple[Figure, Figure | None]]:
    """The list and the letters once each, the pages many times; each beside the plainest thing that does the same."""
    out.print(f"Inviting {count:,} people")
    entry, client = _coordinator()
    size = Size(eligible=count, women=count * 3 // 10, men_consent=0, women_consent=0)
    content = delivered(invitees(size=size))
    taken = call(
        f"list of {count:,} judged and taken in", partial(_take_in, entry, content), runs=1, warm_up=0,
        goal="under 20 s",
    )  # fmt: skip
    plain = call(
        "csv module: as one table, nothing checked", partial(mail_merge.list_as_a_table, content, scratch / "list.db"),
        runs=3, warm_up=0,
    )  # fmt: skip
    paper = _letters(entry)
    _things_happen(entry.study)
    with patch.multiple(clock, now=lambda: SEEN_AT, today=SEEN_AT.date):
        pages = _pages(client, count)
    made = call("100,000 synthetic people made", _many_people, runs=1, warm_up=0)
    return [(taken, plain), paper, *pages, (made, None)]


def _coordinator() -> tuple[Entry, Client]:
    """Project X with nobody on its list, and its coordinator at work in August 2014."""
    by, above = operator(LISTED_AT - timedelta(days=1)), ""
    study = found_study(protocol=PROTOCOL, by=by)
    start_texts(scope=PROTOCOL.scope, by=by)
    for level, name in (("region", "Region"), ("trust", "Trust"), ("unit", UNIT)):
        unit = open_unit(name=name, level=level, parent=above or None, from_on=date(2000, 1, 1), by=by)
        above = unit.key
    account = access.open_account(username="kaja", name="Kaja", password="bench-bench-bench", by=by)
    access.give_role(account=account, role=Role.COORDINATOR, held_at=HeldAt("study", study.key), by=by)
    return enter_study(account, study.key, Role.COORDINATOR, LISTED_AT), signed_in(account)


def _take_in(entry: Entry, content: bytes) -> None:
    """What a coordinator does: bring the file, look it over, take it in."""
    now, country = timezone.now(), pack("no")
    key = listing.keep_list(entry, content, pack=country, now=now)
    judgement = listing.look_over(entry, key, pack=country, now=now)
    asked = {finding.line for finding in judgement.findings}
    still = listing.take_in(
        entry, key, listing.Decided(taken_in=asked, protection_looked_up=True), pack=country, now=now
    )
    if still is not None:
        raise SystemExit(f"the list was not taken in: {[str(each.words) for each in still.findings[:3]]}")


def _letters(entry: Entry) -> tuple[Figure, Figure]:
    """328 of a first pile: letter, information sheet, consent form and slip each, in a process of its own."""
    made = letters.make(entry, "invitation", key=uuid4(), again=(), answer_page=PAGE, drafts_too=True)
    run = LetterRun.objects.get(key=made)
    run.letters.filter(place__gt=LETTERS).delete()
    ours = call(
        f"{LETTERS} letters as one PDF (sheet, form, codes, PDF/UA)",
        lambda: letters.make_pdf(entry, run.key, at=timezone.now()), runs=3, warm_up=0, goal="under 20 s",
    )  # fmt: skip
    pile = pile_of(run)
    merged = call(
        "mail merge: typst once a letter, page one only",
        lambda: [mail_merge.one_letter(each.name, each.address, each.answer_code) for each in pile.recipients],
        runs=3, warm_up=0,
    )  # fmt: skip
    letters.throw_away(entry, run.key)
    return ours, merged


def _things_happen(study: Study) -> None:
    """A pile of 500 is posted each day, and seven in ten bring something: written in bulk, as the actions leave it."""
    everybody = list(Invitation.objects.filter(study=study).order_by("pk"))
    first = study.letter_runs.count() + 1
    for number, start in enumerate(range(0, len(everybody), PILE), first):
        posted = POSTED + timedelta(days=number - first)
        run = LetterRun.objects.create(study=study, number=number, kind="invitation", made_on=posted,
                                       posted_on=posted, texts={}, left_out={})  # fmt: skip
        pile = everybody[start : start + PILE]
        Letter.objects.bulk_create(
            Letter(run=run, invitation=one, place=place, round=1) for place, one in enumerate(pile, 1)
        )
    said = {"no": everybody[0::10] + everybody[1::10], "returned": everybody[2::10], "yes": everybody[3::10]}
    for answer, some in said.items():
        AnswerEntry.objects.bulk_create(
            AnswerEntry(invitation=one, number=1, answer=answer, channel="slip",
                        on=ANSWERED + timedelta(days=place % 60)) for place, one in enumerate(some)
        )  # fmt: skip
    ConsentEntry.objects.bulk_create(
        ConsentEntry(study=study, person_id=one.person_id, number=1, kind="given", how="eid", text_version=1,
                     on=ANSWERED + timedelta(days=place % 90), scopes={"interviews": True}, copy="on_screen")
        for place, one in enumerate(everybody[4::10] + everybody[5::10] + everybody[6::10])
    )  # fmt: skip


def _pages(client: Client, count: int) -> Sequence[tuple[Figure, Figure]]:
    home = f"/inviting/{PROTOCOL.key}/"
    last = -(-count // SIZE)  # the last that has anybody on it
    counted = call("the states by one SQL statement", mail_merge.states_by_sql, runs=RUNS)
    rows = call(f"{SIZE} rows by one SQL statement", partial(mail_merge.rows_by_sql, SIZE), runs=RUNS)
    pages = {
        "the funnel": (home, counted),
        "list of invitees": (f"{home}people/", rows),
        f"list of invitees, page {last}": (f"{home}people/?page={last}", rows),
        "those who have not answered": (f"{home}people/?state=no_answer", rows),
    }
    found = []
    for what, (address, instead) in pages.items():
        found.append((call(what, partial(_get, client, address), runs=RUNS, goal="under 100 ms"), instead))
    searched = call("search for a name, as a page", partial(_post, client, f"{home}people/"), runs=RUNS)
    return [*found, (searched, rows), *_searches(count)]


def _searches(count: int) -> Sequence[tuple[Figure, Figure]]:
    """The vault's own two searches, each beside the same one by SQL over names that lie in clear."""
    study = Study.objects.get(key=PROTOCOL.key)
    telephone = next(row.telephone for row in identities(Identity.objects.values_list("person_id", flat=True)[:500])
                     .values() if row.telephone)  # fmt: skip
    with mail_merge.in_clear(names_of(Identity.objects.all())) as clear:
        plain = call("the same search in clear by SQL", partial(mail_merge.search_in_clear, clear, "hansen"), runs=RUNS)
    name = call(f"a name among {count:,}, each opened", partial(named, study, "hansen"), runs=RUNS, goal="under 200 ms")
    number = call(f"a telephone number among {count:,}", partial(named, study, telephone), runs=RUNS)
    return [(name, plain), (number, plain)]


def _get(client: Client, address: str) -> None:
    answer = client.get(address)
    if answer.status_code != 200:
        raise SystemExit(f"{address} answered {answer.status_code}")


def _post(client: Client, address: str) -> None:
    answer = client.post(address, {"search": "hansen"})
    if answer.status_code != 200:
        raise SystemExit(f"{address} answered {answer.status_code}")


def _many_people() -> None:
    for _ in people(100_000, seed=7, on=date(2016, 9, 1)):
        pass
