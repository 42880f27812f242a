"""The same stories give the same files: under any clock, locale, hash seed, and in any order of the people."""

import hashlib
import os
import subprocess
import sys

import pytest

from tests.house.rooms import ROOT

PROGRAM = """
import hashlib, sys
from larix.reporting.study_report import make_report
from tests.unit.study_report.small_study import FACTS, LAST, PROTOCOL, crowd, score_of
people = crowd(30) + crowd(14, months=(0,), prefix="x", home="rented") + crowd(3, prefix="y", sex="m", home="none")
if "backwards" in sys.argv:
    people.reverse()
for edition in ("team", "release"):
    made = make_report(people, PROTOCOL, FACTS, edition=edition, as_of=LAST, language="nn", score_of=score_of)
    for each in (made.html, made.pdf, made.json, *made.svg.values()):
        print(hashlib.sha256(each).hexdigest())
"""
PLACES = {
    "Oslo": {"TZ": "Europe/Oslo", "LANG": "nb_NO.UTF-8", "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": "86400"},
    "Kiritimati": {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "20261122", "LANGUAGE": "de"},
    "Honolulu": {"TZ": "Pacific/Honolulu", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "0", "HOME": os.sep},
}


def digests(place, *arguments):
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": path, **PLACES[place]}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return done.stdout.split()


@pytest.fixture(scope="module")
def in_oslo():
    return digests("Oslo")


@pytest.mark.parametrize(("place", "arguments"), [("Kiritimati", ["backwards"]), ("Honolulu", [])])
def test_another_clock_locale_hash_seed_or_order_gives_the_same_files(in_oslo, place, arguments):
    assert digests(place, *arguments) == in_oslo


def test_the_two_editions_are_different_files(in_oslo):
    half = len(in_oslo) // 2
    assert (half, set(in_oslo[:half]) & set(in_oslo[half:])) == (5, set())
    assert hashlib.sha256(b"").hexdigest() not in in_oslo
