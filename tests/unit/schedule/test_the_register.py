"""The register's own follow-up is a protocol as any other, and never a study that people are put into by the demo."""

from larix.schedule import Kind, Nature
from larix.schedule.faults import faults_of
from larix.schedule.governance import is_governed
from larix.schedule.register import REGISTER
from larix.schedule.stored import protocol_from_json, protocol_to_json
from tests.house.rooms import python_files, text


def test_the_register_is_a_protocol_without_faults():
    assert faults_of(REGISTER) == ()
    assert protocol_from_json(protocol_to_json(REGISTER)) == REGISTER
    assert (REGISTER.kind, REGISTER.nature) == (Kind.QUALITY_REGISTRY, Nature.REAL)


def test_the_register_invites_nobody_until_it_is_governed():
    assert [words.en for words in is_governed(REGISTER)] == [
        "approvals with number and date",
        "the purposes",
        "the recipients",
        "the day on which storage ends",
        "what those who are invited can say yes to (inviting)",
    ]


def test_the_demo_does_not_load_the_register():
    loads = [file.name for file in python_files("simulate", "exchange", "cli") if "schedule.register" in text(file)]
    assert loads == []
    assert any("simulate import practice" in text(file) for file in python_files("cli"))  # what it loads is seen
