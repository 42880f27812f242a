"""Whatever a list's style, what was written is what is read; whatever the bytes, nothing but a sentence is raised."""

from contextlib import suppress
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from larix.exchange.invitee_list import Grade, NotAList
from larix.exchange.invitee_list.cells import tidy
from larix.exchange.invitee_list.days import day
from tests.unit.exchange.lists import TODAY, content, judge, number, row

NAMES = st.text("abcæøåÆØÅéüß '-", min_size=1, max_size=30).map(tidy).filter(lambda name: any(map(str.isalpha, name)))
SAFE = NAMES.filter(lambda name: name[0] not in "=+-@")
PLACES = st.text('abcæøå0123456789;,|"\t\r\n ', max_size=40)
STYLES = st.fixed_dictionaries(
    {
        "encoding": st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"]),
        "separator": st.sampled_from([";", ",", "\t", "|"]),
        "end": st.sampled_from(["\n", "\r\n", "\r"]),
    }
)
DAYS = st.dates(date(1920, 1, 1), TODAY)
WRITTEN = st.sampled_from(["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%d-%m-%Y", "%Y%m%d", "%d.%m.%Y 00:00"])


@given(people=st.lists(st.tuples(SAFE, SAFE, PLACES, DAYS), min_size=1, max_size=6), style=STYLES, written=WRITTEN)
@settings(max_examples=60, deadline=None)
def test_any_list_in_any_style_reads_back_as_it_was_written(people, style, written):
    rows = [
        row(place, Fornavn=given_name, Etternavn=family, Adresse=address, Fødselsdato=born.strftime(written))
        for place, (given_name, family, address, born) in enumerate(people)
    ]
    for each in rows:
        each["Ansvar fra"] = TODAY.strftime(written)  # after every birth; the eligible day is another test's
    judgement = judge(content(*rows, **style))
    assert [(each.line, each.born_on) for each in judgement.file.rows if each.born_on is None] == []
    assert [each.born_on for each in judgement.file.rows] == [born for _, _, _, born in people]
    wrong = {each.code for each in judgement.findings if each.grade is Grade.FAULT}
    assert wrong <= {"not_eligible", "in_the_future"}


@given(people=st.lists(st.tuples(SAFE, SAFE, PLACES), min_size=1, max_size=6), style=STYLES)
@settings(max_examples=60, deadline=None)
def test_names_and_addresses_come_through_every_style(people, style):
    rows = [
        row(place, Fornavn=given_name, Etternavn=family, Adresse=address)
        for place, (given_name, family, address) in enumerate(people)
    ]
    judgement = judge(content(*rows, **style))
    read = [(each.person.given_name, each.person.family_name, each.person.address) for each in judgement.listed]
    assert len(judgement.file.rows) == len(people)
    if judgement.ready:
        assert read == [(given_name, family, tidy(address)) for given_name, family, address in people]


PEOPLE = st.lists(st.tuples(SAFE, SAFE, PLACES, st.dates(date(1920, 1, 1), date(1998, 1, 1))), min_size=1, max_size=6)


@given(people=PEOPLE, style=STYLES, written=WRITTEN)
@settings(max_examples=60, deadline=None)
def test_the_same_list_in_another_style_is_judged_the_same(people, style, written):
    def as_written(how, **style):
        rows = [
            row(place, Fornavn=given_name, Etternavn=family, Adresse=address, Fødselsdato=born.strftime(how))
            | {"Ansvar fra": date(2013, 5, 15).strftime(how), "Fødselsnummer": number(place, born)}
            for place, (given_name, family, address, born) in enumerate(people)
        ]
        return judge(content(*rows, **style))

    plain, styled = as_written("%Y-%m-%d", encoding="utf-8", separator=";", end="\n"), as_written(written, **style)
    assert (styled.findings, styled.listed, styled.ready) == (plain.findings, plain.listed, plain.ready)


@given(DAYS)
def test_two_digits_read_back_for_everybody_younger_than_a_hundred(on):
    expected = on if on > TODAY - timedelta(days=36_500) else None
    assert expected is None or day(on.strftime("%d.%m.%y"), TODAY) == expected


@given(st.binary(max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_bytes_at_all_are_a_list_or_are_told_what_they_are(bytes_given):
    with suppress(NotAList):
        assert judge(bytes_given).file.rows


@given(st.lists(st.tuples(st.integers(0, 2000), st.binary(max_size=3)), max_size=5))
@settings(max_examples=100, deadline=None)
def test_a_list_that_was_damaged_anywhere_is_judged_or_told_never_more(damage):
    whole = content(row(0), row(1), row(2))
    for place, instead in damage:
        place %= len(whole)
        whole = whole[:place] + instead + whole[place + len(instead) :]
    try:
        judgement = judge(whole)
    except NotAList:
        return
    assert all(number(0) not in repr(each) for each in judgement.findings)


@given(st.text(max_size=60), st.sampled_from(sorted(row(0))))
@settings(max_examples=150, deadline=None)
def test_any_cell_is_read_or_told(cell, column):
    try:
        judge(content(row(0, **{column: cell}), encoding="utf-8"))
    except NotAList:
        assert any(ord(sign) < 32 or 126 < ord(sign) < 160 for sign in cell)
