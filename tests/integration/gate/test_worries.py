"""A worry: written by an interviewer, read by three, apart from everything else."""

import re
from uuid import uuid4

import polars
import pytest

from larix.access.actor import HeldAt, operator
from larix.access.models import LogLine, LogSubject
from larix.access.roles import Role
from larix.access.verbs import Verb
from larix.gate import Outside, enter_interviews, enter_study, worry
from larix.outbox.models import Message
from larix.reporting.actions import build_snapshot
from larix.studies.models import Participation, Worry
from larix.treatment.models import Responsibility
from larix.units.actions import open_unit
from tests.cast import AT, PRACTICE, SINCE, grant, holder, published
from tests.house.rooms import HOUSE, text

pytestmark = pytest.mark.django_db
SAID = "Sa at det ikke er mer igjen å leve for: BEKYMRINGSORD."
# Who may know of the table at all. A snapshot, a report, an extract, a lane or an export is not among them.
KNOW_OF_IT = {
    "gate/worry.py", "rights/everything.py", "studies/about_fieldwork.py", "studies/actions/worry.py",
    "studies/models/__init__.py", "studies/models/sitting.py", "studies/queries/worry.py",
}  # fmt: skip


@pytest.fixture
def clinician(db):
    return holder("klara", "Klara Kliniker", Role.RESPONSIBLE_CLINICIAN, HeldAt("study", PRACTICE))


def reading(clinician):
    return enter_study(clinician, PRACTICE, Role.RESPONSIBLE_CLINICIAN, AT)


def write(entry, key, save=None, **other):
    usual = {"wave": "m00", "kind": "suicide", "said": SAID, "told": "Klara, kl. 10", "person_told": "At jeg ringer"}
    return worry.write_worry(entry, key, save_id=save or uuid4(), **usual | other)


def test_section_2_a_second_press_changes_nothing(desk):
    save = uuid4()
    first = write(desk.entry, desk.participation.key, save)
    assert write(desk.entry, desk.participation.key, save, said="Noe annet") == first
    assert [row.said for row in Worry.objects.all()] == [SAID]
    assert LogLine.objects.filter(verb=Verb.WORRY_RECORDED).count() == 1


def test_section_2_whoever_wrote_it_and_the_responsible_clinician_read_it_and_each_reading_is_logged(desk, clinician):
    key = write(desk.entry, desk.participation.key)
    mine, _name = worry.open_worry(desk.entry, key)
    theirs, name = worry.open_worry(reading(clinician), key)
    assert (mine.said, theirs.said, name) == (SAID, SAID, "Ida Intervjuer")
    readings = LogLine.objects.filter(verb=Verb.WORRY_READ).values_list("role", "subjects")
    assert list(readings) == [("interviewer", 1), ("responsible_clinician", 1)]
    assert [line.key for line in worry.list_worries(reading(clinician), start=0, size=9)[0]] == [key]


def test_section_2_another_interviewer_of_the_same_study_does_not_meet_it(desk):
    key = write(desk.entry, desk.participation.key)
    other = enter_interviews(holder("ivar", "Ivar", Role.INTERVIEWER, HeldAt("study", PRACTICE)), PRACTICE, AT)
    assert worry.own_worries(other, start=0, size=9) == ((), 0)
    assert worry.about(other, desk.participation.key).mine == ()
    with pytest.raises(Outside):
        worry.open_worry(other, key)


def test_section_2_nobody_else_comes_in(desk, researcher, outsider, primary_contact):
    write(desk.entry, desk.participation.key)
    coordinator = holder("kari", "Kari Koordinator", Role.COORDINATOR, HeldAt("study", PRACTICE))
    for account in (researcher, outsider, primary_contact, coordinator):
        with pytest.raises(Outside):
            enter_study(account, PRACTICE, Role.RESPONSIBLE_CLINICIAN, AT)
    entered = enter_study(researcher, PRACTICE, Role.RESEARCHER, AT)
    for read in (worry.list_worries, worry.own_worries):
        with pytest.raises(Outside):
            read(entered, start=0, size=9)
    with pytest.raises(Outside):
        worry.list_worries(desk.entry, start=0, size=9)


def test_section_1_a_clinician_who_treats_the_person_does_not_meet_it_not_even_as_one_of_a_number(desk, clinician):
    about_them = write(desk.entry, desk.participation.key)
    another = Participation.objects.exclude(pk=desk.participation.pk).order_by("label").first()
    about_another = write(desk.entry, another.key)
    treat(clinician, desk.participation)
    lines, total = worry.list_worries(reading(clinician), start=0, size=9)
    assert ([line.key for line in lines], total) == ([about_another], 1)
    with pytest.raises(Outside):
        worry.open_worry(reading(clinician), about_them)


def test_section_1_whoever_wrote_it_and_treats_them_since_reads_it_no_more(desk, interviewer):
    key = write(desk.entry, desk.participation.key)
    treat(interviewer, desk.participation)
    assert worry.own_worries(desk.entry, start=0, size=9) == ((), 0)
    with pytest.raises(Outside):
        worry.open_worry(desk.entry, key)
    with pytest.raises(Outside):
        write(desk.entry, desk.participation.key)


def treat(account, participation):
    unit = open_unit(name="LAR Nord", level="region", parent=None, from_on=SINCE, by=operator(AT))
    Responsibility.objects.create(
        person=participation.person, unit=unit, holder="specialist", from_on=SINCE, decision="test"
    )
    grant(account, Role.PRIMARY_CONTACT, HeldAt("unit", unit.key))


def test_section_2_the_person_reads_what_was_written_about_them_in_that_study(desk):
    write(desk.entry, desk.participation.key)
    row = desk.participation
    [line] = worry.worries_of(row.study, row.person)
    assert (line.kind, line.said, line.told, line.person_told) == ("suicide", SAID, "Klara, kl. 10", "At jeg ringer")
    other = Participation.objects.exclude(pk=row.pk).first()
    assert worry.worries_of(row.study, other.person) == ()
    recorded = LogSubject.objects.filter(line__verb=Verb.WORRY_RECORDED).values_list("person_key", flat=True)
    assert list(recorded) == [row.person.key]


def test_section_2_nothing_is_sent_and_the_log_tells_neither_kind_nor_word(desk):
    write(desk.entry, desk.participation.key)
    line = LogLine.objects.get(verb=Verb.WORRY_RECORDED)
    assert (Message.objects.count(), line.counts, line.reason) == (0, {"study": PRACTICE}, "")


def test_section_2_no_word_of_it_is_in_a_snapshot(desk, shelf):
    """Every file, and of a table every cell. A report and its results.json are made from these files alone."""
    write(desk.entry, desk.participation.key, said=SAID)
    snapshot = build_snapshot(
        study_key=PRACTICE, shelf=shelf, library=published(), software="0.0",
        by=operator(AT, purpose=desk.participation.study.protocol.purpose),
    )  # fmt: skip
    files = [file for file in snapshot.path.rglob("*") if file.is_file()]
    assert any(file.suffix == ".parquet" for file in files)
    assert [file.name for file in files if "BEKYMRINGSORD" in everything_in(file)] == []
    assert [file.name for file in files if re.search(r"\bworr(y|ies)\b", everything_in(file))] == []


def everything_in(file):
    if file.suffix == ".parquet":
        table = polars.read_parquet(file)
        return f"{table.columns} {table.rows()}"
    return file.read_bytes().decode("utf-8", "replace")


def test_section_2_only_the_rooms_around_it_know_the_table():
    """So no snapshot, report, extract, picture or lane can hold one: none of them can even ask for it.

    What is told to the person of everything about them holds it too: rights/everything.
    """
    knows = re.compile(r"\b(?:Worry\b|worries_about\b|related_name=.worries)")
    found = {str(file.relative_to(HOUSE)) for file in HOUSE.rglob("*.py") if knows.search(text(file))}
    assert {name for name in found if not name.startswith("studies/migrations/")} == KNOW_OF_IT
