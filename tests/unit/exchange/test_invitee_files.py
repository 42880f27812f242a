"""What is no list gets one sentence; what goes out again (an empty list, the faults of one) opens in a spreadsheet."""

import pytest

from larix.exchange.invitee_list import NotAList, empty_list, faults_list
from larix.simulate.project_x.protocol import PROTOCOL
from tests.unit.exchange.lists import HEADING, content, found, judge, row, text

REFUSED = [
    (b"", "tom"),
    (b" \r\n\r\n ", "tom"),
    (b"\xef\xbb\xbf", "tom"),
    (b"PK\x03\x04" + b"x" * 100, "regneark"),
    (b"%PDF-1.7\x00\x01\x02\x03" * 20, "ikke tekst"),
    (b"\xff\xfe\x00", "ikke tekst"),
    (b"hei\nhallo\n", "ikke igjen noen kolonner"),
    (b"a" * 5_000_001, "5 MB"),
    (";".join(HEADING).encode(), "ingen personer"),
    (("Fornavn;Etternavn\r\n" + "Åse;Sørbø\r\n").encode(), "Enhet, Ansvar, Ansvar fra"),
    ((text(row(0)) + '"Åse').encode(), "Anførselstegnene går ikke opp fra linje 3"),
    (content(row(0)).replace("Åse".encode(), b"\xc5"), "noen bokstaver er ødelagt"),
    (content({**row(0), "Mobil": "55000000"}), "betyr det samme"),
    (b"Fornavn;Etternavn\n" + b"a;b\n" * 20_001, "20000 personer"),
]


@pytest.mark.parametrize(("given", "part"), REFUSED, ids=[part for _, part in REFUSED])
def test_what_is_no_list_gets_one_sentence(given, part):
    with pytest.raises(NotAList) as told:
        judge(given)
    assert part in told.value.words.nb
    assert told.value.words.nb.endswith("Ingenting er tatt inn.")


def test_a_file_may_begin_with_its_separator():
    judgement = judge(b"sep=|\r\n" + content(row(0, Kjønn="1"), separator="|"))
    assert [each for each in found(judgement) if each[2] == "no_such_sex"] == [(3, "Kjønn", "no_such_sex")]


def test_letters_that_were_saved_wrongly_once_are_pointed_at():
    broken = content(row(0)).decode("cp1252", errors="replace").encode()
    assert judge(broken.replace("FÃ¸dsel".encode(), "Fødsel".encode())).file.understood.looks_broken
    assert not judge(content(row(0))).file.understood.looks_broken


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_empty_list_has_the_columns_of_the_study_and_can_be_read_back(language):
    empty = empty_list(PROTOCOL, language)
    assert empty.startswith(b"\xef\xbb\xbf")
    with pytest.raises(NotAList, match="nobody below"):
        judge(empty)
    heading = empty.decode("utf-8-sig").strip().split(";")
    filled = empty + ";".join("x" for _ in heading).encode()
    understood = judge(filled).file.understood
    assert (understood.dropped, understood.missing) == ((), ())


def test_a_list_of_faults_holds_no_formula():
    given = content({**row(0), "=1+1": "x"}).replace(b"Telefon", b"\t+E-post")
    judgement = judge(given.replace(b"55 00 00 00", b"nei"))
    kinds = {"fault": "Feil", "question": "Avgjør", "warning": "Se på"}
    lines = faults_list(judgement.findings, kinds, "nb").decode("utf-8-sig").splitlines()
    assert lines[0] == "Linje;Kolonne;Hva;Grunn"
    assert [line for line in lines[1:] if not line.startswith("2;") or line[2] in "=+-@\t"] == []
    assert any("'+E-post" in line for line in lines)
