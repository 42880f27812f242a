"""A list of invitees is read in whatever shape it comes, and what is wrong is told by line, column and reason."""

from dataclasses import replace
from datetime import date

import pytest

from larix.core.countries import pack
from larix.core.words import Words
from larix.exchange.invitee_list import NotAList, read_list
from larix.exchange.invitee_list.days import day
from larix.schedule import Nature
from larix.simulate.project_x.protocol import PROTOCOL
from tests.unit.exchange.lists import TODAY, content, found, judge, number, row, text


def only(judgement):
    [listed] = judgement.listed
    return listed


def test_section_12_a_list_in_windows_1252_with_semicolons_is_read_as_it_was_written():
    judgement = judge(content(row(), encoding="cp1252"))
    person = only(judgement).person
    assert (person.given_name, person.family_name, person.address) == ("Åse", "Sørbøa", "Øvregaten 1")
    understood = judgement.file.understood
    assert (understood.encoding, understood.separator, understood.example) == ("Windows-1252", ";", "Åse Sørbøa")
    assert found(judgement) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_usual_shape_of_a_file_gives_the_same_people(encoding, separator, end):
    rows = [row(0), row(1, Adresse='Gaten 1, "bak"; port 2 | b')]
    plain = judge(content(*rows))
    assert judge(content(*rows, encoding=encoding, separator=separator, end=end)).listed == plain.listed
    assert len(plain.listed) == 2


def test_what_a_row_says_is_kept_and_nothing_else():
    listed = only(judge(content(row(**{"Legemiddel": "Metadon", "Dose metadon": "90,5", "Diagnose": "F11.2"}))))
    assert (listed.person.numbers, listed.person.born_on) == ((("fnr", number(0)),), date(1975, 3, 14))
    assert (listed.person.registered_sex, listed.person.protection) == ("female", "none")
    assert listed.responsibility.who_and_since == ("lar-bergen", "gp", "Eli Lege", date(2013, 5, 15))
    assert listed.described == {"sex": "female", "medicine": "methadone", "methadone_dose": 90.5}


def test_section_8_columns_that_the_protocol_does_not_name_are_not_taken_in_and_are_named():
    judgement = judge(content(row(Diagnose="F11.2", Straff="ja")))
    assert judgement.file.understood.dropped == ("Diagnose", "Straff")
    assert "F11" not in repr(judgement)


def test_section_8_without_a_basis_nobody_is_described():
    bare = replace(PROTOCOL, comparison=replace(PROTOCOL.comparison, basis=None, model=()))
    judgement = judge(content(row(Legemiddel="Metadon")), protocol=bare)
    assert only(judgement).described == {}
    assert judgement.file.understood.dropped == ("Legemiddel",)


@pytest.mark.parametrize(
    ("wrong", "column", "code"),
    [
        ({"Fødselsnummer": number(0)[:-1] + str((int(number(0)[-1]) + 1) % 10)}, "Fødselsnummer", "wrong_number"),
        ({"Fødselsnummer": "1,4037E+10"}, "Fødselsnummer", "wrong_number"),
        ({"Ansvar fra": "01.01.2099"}, "Ansvar fra", "in_the_future"),
        ({"Fødselsdato": "2099-01-01"}, "Fødselsdato", "in_the_future"),
        ({"Fødselsdato": "31.02.1975"}, "Fødselsdato", "not_a_day"),
        ({"Fødselsdato": "05/23/1975"}, "Fødselsdato", "not_a_day"),
        ({"Fødselsdato": "14.03.2014"}, "Fødselsdato", "born_after"),
        ({"Etternavn": ""}, "Etternavn", "no_name"),
        ({"Fornavn": "?"}, "Fornavn", "no_name"),
        ({"Fornavn": "=HYPERLINK(1)"}, "Fornavn", "strange_signs"),
        ({"Fornavn": "<b>Åse</b>"}, "Fornavn", "strange_signs"),
        ({"Fornavn": "Å\u202ese"}, "Fornavn", "unseen_signs"),
        ({"Fornavn": "Å\x07se"}, "Fornavn", "unseen_signs"),
        ({"Fornavn": "Å" * 10_000}, "Fornavn", "too_long"),
        ({"Enhet": "LAR Molde"}, "Enhet", "no_such_unit"),
        ({"Enhet": ""}, "Enhet", "no_unit"),
        ({"Enhet": "lar-voss"}, "Enhet", "unit_had_ended"),
        ({"Ansvar": "spesialist"}, "Ansvar", "not_eligible"),
        ({"Ansvar fra": "16.05.2014"}, "Ansvar", "not_eligible"),
        ({"Ansvar": "naboen"}, "Ansvar", "no_holder"),
        ({"Ansvar fra": ""}, "Ansvar fra", "no_from"),
        ({"Fastlege": ""}, "Fastlege", "no_gp"),
        ({"Kjønn": "1"}, "Kjønn", "no_such_sex"),
        ({"Postnummer": "150"}, "Postnummer", "postal_code"),
        ({"Telefon": "ring mor"}, "Telefon", "not_a_telephone"),
        ({"E-post": "åse@"}, "E-post", "not_an_email"),
        ({"Uten fast bosted": "kanskje"}, "Uten fast bosted", "yes_or_no"),
        ({"Adressebeskyttelse": "hemmelig"}, "Adressebeskyttelse", "no_such_protection"),
        ({"Legemiddel": "Eplejuice"}, "Legemiddel", "no_such_level"),
        ({"Dose metadon": "mye"}, "Dose metadon", "not_a_number"),
        ({"Dose metadon": "1e999"}, "Dose metadon", "not_a_number"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_column_and_reason(wrong, column, code):
    judgement = judge(content(row(0), row(1, **wrong)))
    assert (3, column, code) in found(judgement)
    assert {line for line, _, _ in found(judgement)} == {3}
    assert [each.person.family_name for each in judgement.listed] == ["Sørbøa"]
    assert not judgement.ready


def test_a_number_or_a_name_is_never_repeated_in_what_is_told():
    wrong = number(0)[:-1] + str((int(number(0)[-1]) + 1) % 10)
    judgement = judge(content(row(0, Fødselsnummer=wrong, Fornavn="<Hemmelig>", Adresse="<Skjulegaten>")))
    said = repr(judgement.findings)
    assert [word for word in (wrong, "Hemmelig", "Skjulegaten") if word in said] == []
    assert {each.code for each in judgement.findings} == {"wrong_number", "strange_signs", "no_address"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("6", "strictly_confidential"),
        ("Kode 6", "strictly_confidential"),
        ("STRENGT_FORTROLIG", "strictly_confidential"),
        ("strengt fortruleg", "strictly_confidential"),
        ("7", "confidential"),
        ("Fortrolig", "confidential"),
        ("ingen", "none"),
        ("UGRADERT", "none"),
    ],
)
def test_section_12_the_protection_of_an_address_is_understood(written, meant):
    assert only(judge(content(row(Adressebeskyttelse=written)))).person.protection == meant


def test_section_12_a_list_that_says_nothing_of_protection_is_not_taken_for_none_in_silence():
    said = {name: value for name, value in row(0).items() if name != "Adressebeskyttelse"}
    assert judge(content(said, row(1))).protection_unsaid == 1
    assert judge(content(row(0), row(1))).protection_unsaid == 0


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2014-05-15", date(2014, 5, 15)),
        ("15.05.2014", date(2014, 5, 15)),
        ("15/05/2014", date(2014, 5, 15)),
        ("05/04/2014", date(2014, 4, 5)),
        ("15.5.14", date(2014, 5, 15)),
        ("15-05-14", date(2014, 5, 15)),
        ("20140515", date(2014, 5, 15)),
        ("15.05.2014 00:00:00", date(2014, 5, 15)),
        ("1.9.99", date(1999, 9, 1)),
    ],
)
def test_days_are_read_as_norwegians_write_them(written, meant):
    judgement = judge(content(row(**{"Ansvar fra": written, "Fødselsdato": "14.3.55"})))
    assert not {"not_a_day", "in_the_future"} & {code for _, _, code in found(judgement)}
    assert day(written, TODAY) == meant


def test_two_digits_are_the_latest_year_whose_day_has_come():
    assert day("01.09.16", TODAY) == date(2016, 9, 1)
    assert day("02.09.16", TODAY) == date(1916, 9, 2)


def test_days_with_slashes_are_said_to_have_the_day_first():
    assert judge(content(row(Fødselsdato="05/06/1975"))).file.understood.slashes
    assert not judge(content(row())).file.understood.slashes


def test_lines_are_those_of_the_file_where_quoted_cells_hold_line_ends_and_lines_are_blank():
    given = text(row(0, Adresse="Gaten 1\r\nInngang B"), row(1), row(2, Kjønn="1"))
    given = given.replace('\r\n"Åse";"Sørbøb"', '\r\n\r\n;;;\r\n"Åse";"Sørbøb"')
    judgement = judge(given.encode())
    assert [each for each in found(judgement) if each[2] == "no_such_sex"] == [(7, "Kjønn", "no_such_sex")]
    assert judgement.file.rows[0].listed.person.address == "Gaten 1, Inngang B"
    assert [each.line for each in judgement.file.rows] == [2, 6, 7]


def test_the_same_person_twice_is_told_with_both_lines_and_settled_by_leaving_one_out():
    judgement = judge(content(row(0), row(1), row(0)))
    [finding] = judgement.findings
    assert (finding.line, finding.code, finding.others) == (4, "twice", (2,))
    assert finding.words.nb == "Samme person står på linje 2 og linje 4."
    assert not judgement.ready
    assert [judgement.deciding([line]).ready for line in (2, 3, 4)] == [True, False, True]


def test_one_number_with_two_names_is_wrong_on_both_lines():
    judgement = judge(content(row(0), row(1, Fødselsnummer=number(0))))
    assert found(judgement) == [(2, "", "two_names"), (3, "", "two_names")]
    assert [row.line for row in judgement.deciding([3]).kept] == [2]


def test_two_numbers_with_one_name_and_day_of_birth_are_for_a_person_to_decide():
    judgement = judge(content(row(0), row(1, Etternavn="Sørbøa")))
    assert found(judgement) == [(3, "", "looks_twice")]
    assert not judgement.ready
    assert judgement.deciding([], [3]).ready
    assert len(judgement.deciding([], [3]).listed) == 2


def test_somebody_without_a_number_comes_in_with_a_warning():
    judgement = judge(content(row(0, Fødselsnummer="", Telefon="", Adresse="", Vikar="", Vedtak="")))
    codes = {code for _line, _column, code in found(judgement)}
    assert codes == {"no_number", "no_telephone", "no_address", "deputy_not_named"}
    assert judgement.ready
    assert only(judgement).person.numbers == ()


def test_section_20_real_people_do_not_come_into_a_synthetic_study_nor_synthetic_ones_into_a_real_one():
    real = "01010750160"  # a made-up number that passes the control digits and is no synthetic one
    assert "real_number" in {code for _, _, code in found(judge(content(row(0, Fødselsnummer=real))))}
    true_study = replace(PROTOCOL, nature=Nature.REAL)
    assert "test_number" in {code for _, _, code in found(judge(content(row(0)), protocol=true_study))}


def test_section_20_where_there_is_no_country_a_list_needs_no_numbers():
    judgement = judge(content(row(0, Fødselsnummer="")), country="none")
    assert found(judgement) == []
    assert judgement.ready


def test_one_column_of_names_is_taken_apart():
    def named(name):
        given = {key: value for key, value in row().items() if key not in ("Fornavn", "Etternavn")}
        person = only(judge(content({"NAVN": name, **given}))).person
        return person.given_name, person.family_name

    assert named("Nordmann, Kari Anne") == ("Kari Anne", "Nordmann")
    assert named("Kari Anne Nordmann") == ("Kari Anne", "Nordmann")


@pytest.mark.parametrize(
    "names",
    [
        ("Førenamn", "Slektsnavn", "FNR"),
        ("first name", "SURNAME", "National ID"),
        ("given_name", "family_name", "number"),
        (" fornamn ", "ETTERNAMN", "Fødselsnr."),
    ],
)
def test_columns_are_known_by_many_names(names):
    given = text(row(0)).replace("Fornavn;Etternavn;Fødselsnummer", ";".join(names))
    assert only(judge(given.encode())) == only(judge(content(row(0))))


def test_a_row_with_too_many_cells_is_told():
    given = text(row(0)) + text(row(1)).splitlines()[1] + ";ekstra\r\n"
    assert found(judge(given.encode())) == [(3, "", "too_many_cells")]


def test_what_the_file_calls_a_column_is_what_is_told():
    given = content(row(0, Kjønn="1")).replace("Kjønn".encode(), b"SEX")
    assert (2, "SEX", "no_such_sex") in found(judge(given))


def test_reading_asks_no_clock():
    given = content(row(0))
    early = read_list(given, protocol=PROTOCOL, pack=pack("no"), units=(), today=date(2013, 1, 1))
    assert "in_the_future" in {each.code for each in early.findings}


def test_a_missing_column_that_is_nearly_there_is_asked_for():
    given = content(row(0)).replace(b"Enhet", b"Enhett")
    with pytest.raises(NotAList) as told:
        judge(given)
    assert told.value.words == Words(
        "Listen mangler disse kolonnene: Enhet. Er det «Enhett»? Ingenting er tatt inn.",
        "Lista manglar desse kolonnane: Eining. Er det «Enhett»? Ingenting er tatt inn.",
        "The list lacks these columns: Unit. Is it “Enhett”? Nothing was taken in.",
    )
