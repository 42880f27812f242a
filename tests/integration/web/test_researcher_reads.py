"""What a researcher reads of a study: its numbers are those of the snapshot, in every language, and without dates."""

import json
import re
from dataclasses import replace
from datetime import date

import pytest

from larix.access.actor import HeldAt, operator
from larix.access.models import LogLine
from larix.access.roles import Role
from larix.core.words import same
from larix.marts import Shelf, histories
from larix.reporting.actions import build_snapshot
from larix.schedule import Calendar
from larix.simulate import practice as simulated
from larix.studies.actions import found_study
from larix.studies.cohort import Unmapped
from tests.cast import AT, brought_in, cohort_of, holder, published
from tests.integration.web.reading import main_words

STUDY = "/studies/practice/"
GIVEN = {"edition": "team", "as_of": "", "language": "en", "file": "json"}


@pytest.fixture
def client(live, researcher, signed_in):
    return signed_in(researcher)


def seen(live):
    counts = live.manifest.overview.visits
    return [(wave.month, counts.get(wave.code, 0)) for wave in live.manifest.protocol.waves]


def test_the_overview_counts_people_by_wave_in_the_table_and_in_the_picture(client, live):
    page = client.get(STUDY)
    said = main_words(page)
    people = live.manifest.overview.people
    rows = [f"Month {month} {done} {people - done} {100 * done / people:.1f} %" for month, done in seen(live)]
    assert [row for row in rows if row not in said] == []
    assert f"n = 6 · data up to 20 November 2026 · snapshot {live.manifest.id}" in said
    description = re.search(r"<desc[^>]*>([^<]*)</desc>", page.content.decode())[1]
    assert description.endswith("; ".join(f"Month {month}: {done}" for month, done in seen(live)) + ".")


def test_completeness_adds_up_to_the_answers_that_there_are(client, live):
    told = [response for history in histories(live) for response in history.responses]
    answered, asked = sum(len(r.answers) for r in told), sum(len(r.answers) + len(r.missing) for r in told)
    said = main_words(client.get(f"{STUDY}completeness/"))
    assert f"{len(told)} {100 * answered / asked:.1f} %" in said
    by_item = main_words(client.get(f"{STUDY}completeness/ces_d/"))
    first = sum("f1a" in r.answers for r in told)
    assert (
        f"f1a I was bothered by things that usually don't bother me. {first} {100 * first / len(told):.1f} %" in by_item
    )


def test_the_course_of_a_person_is_a_picture_and_a_table_with_the_same_scores(client, live):
    history = next(h for h in histories(live) if len(h.responses) > 1)
    said = main_words(client.get(f"{STUDY}people/{history.pseudonym}/"))
    table = said[said.index("The same as a table") :]
    for response in history.responses:
        day = (response.on - history.joined_on).days
        value = published().get("ces_d", 1).scored(response.answers)["ces_d"]
        assert value is not None
        number = f"{value:.0f}" if value == int(value) else f"{value:.1f}"
        assert f"day {day} {number} interview of month" in table


def test_the_codebook_says_how_far_a_translation_can_be_trusted(researcher, live, signed_in):
    said = {code: main_words(signed_in(researcher, code).get(f"{STUDY}codebook/ces_d/")) for code in ("nb", "nn", "en")}
    assert "arbeidsoversettelse, ikke validert" in said["nb"]
    assert "arbeidsomsetjing, ikkje validert" in said["nn"]
    assert "f1a I was bothered by things that usually don't bother me." in said["en"]
    assert live.manifest.instruments["ces_d.1"]["fingerprint"] in said["en"]


def test_the_manifest_names_every_file_with_its_checksum(client, live):
    said = main_words(client.get(f"{STUDY}snapshot/"))
    assert [name for name, file in live.manifest.files.items() if file.sha256 not in said or name not in said] == []


def test_the_report_is_handed_over_in_three_kinds_under_a_neutral_name(client, live):
    way = f"{STUDY}report/"
    pages = {kind: client.post(way, GIVEN | {"file": kind}) for kind in ("html", "pdf", "json")}
    heads = {kind: (page.headers["Content-Type"], page.headers["Content-Disposition"]) for kind, page in pages.items()}
    name = f"report-{live.manifest.id}"
    assert heads == {
        "html": ("text/html; charset=utf-8", f'inline; filename="{name}.html"'),
        "pdf": ("application/pdf", f'attachment; filename="{name}.pdf"'),
        "json": ("application/json", f'attachment; filename="{name}.json"'),
    }
    assert json.loads(pages["json"].content)["snapshot"] == live.manifest.id
    assert pages["pdf"].content.startswith(b"%PDF-")
    assert "sandbox" in pages["html"].headers["Content-Security-Policy"]
    assert [line.counts["edition"] for line in LogLine.objects.filter(verb="report.made")] == ["team"] * 3


def test_the_report_looks_only_as_far_as_it_is_asked_to(client):
    answer = client.post(f"{STUDY}report/", GIVEN | {"as_of": "2026-05-14"})
    assert json.loads(answer.content)["as_of"] == "2026-05-14"


def test_a_study_that_asks_no_forms_yet_says_so_under_its_heading(db, settings, signed_in):
    waves = tuple(replace(wave, asked=()) for wave in simulated.PROTOCOL.waves)
    bare = replace(simulated.PROTOCOL, key="bare", outcomes=(), characteristics=(), waves=waves)
    by = operator(AT, purpose=bare.purpose)
    found_study(protocol=bare, by=by)
    build_snapshot(study_key="bare", shelf=Shelf(settings.MARTS), library=published(), software="0.0", by=by)
    reader = holder("rune", "Rune Relativ", Role.RESEARCHER, HeldAt("study", "bare"))
    said = {code: main_words(signed_in(reader, code).get("/studies/bare/")) for code in ("nb", "nn", "en")}
    assert "Skjemaer Protokollen har ingen skjemaer ennå." in said["nb"]
    assert "Skjema Protokollen har ingen skjema enno." in said["nn"]
    assert "Instruments The protocol asks no forms yet." in said["en"]


@pytest.fixture
def relative(db, settings):
    """A study that knows days since the start and no calendar, with two things in its source that had no place."""
    zero = date(1990, 1, 1)
    cohort = cohort_of("elsewhere", count=3, empty=0)
    protocol = replace(cohort.protocol, calendar=Calendar.RELATIVE, day_zero=zero)
    shift = {history.pseudonym: zero - history.joined_on for history in cohort.histories}
    people = tuple(
        replace(
            history,
            joined_on=zero,
            visits=tuple(replace(v, on=v.on + shift[history.pseudonym]) for v in history.visits),
            responses=tuple(replace(r, on=r.on + shift[history.pseudonym]) for r in history.responses),
        )
        for history in cohort.histories
    )
    many = ", ".join(f"COLUMN_{number}" for number in range(200))
    lost = (
        Unmapped(same("HEIGHT"), 3, same("nobody asked")),
        Unmapped(same("200 columns"), 600, same("not followed"), rest=many),
    )
    study = brought_in(replace(cohort, protocol=protocol, histories=people, unmapped=lost))
    by = operator(AT, purpose=protocol.purpose)
    build_snapshot(study_key=study.key, shelf=Shelf(settings.MARTS), library=published(), software="0.0", by=by)
    return holder("rune", "Rune Relativ", Role.RESEARCHER, HeldAt("study", study.key))


def test_a_relative_calendar_shows_days_and_never_a_date(relative, signed_in):
    client = signed_in(relative)
    tabs = ("", "completeness/", "completeness/ces_d/", "people/", "codebook/ces_d/", "report/", "snapshot/")
    pages = {tab: client.get(f"/studies/elsewhere/{tab}") for tab in tabs}
    first = re.search(r"/studies/elsewhere/people/(\w+)/", pages["people/"].content.decode())
    pages["course"] = client.get(first[0])
    assert [tab for tab, page in pages.items() if "1990" in page.content.decode() or page.status_code != 200] == []
    assert "data up to day " in main_words(pages[""])
    assert "such as day:365" in main_words(pages["report/"])
    assert "day 0" in main_words(pages["course"])


def test_what_could_not_be_mapped_is_counted_with_its_reason(relative, signed_in):
    page = signed_in(relative).get("/studies/elsewhere/")
    said = main_words(page)
    assert "HEIGHT 3 nobody asked" in said
    assert "<summary>200 columns</summary>COLUMN_0, COLUMN_1" in page.content.decode()
