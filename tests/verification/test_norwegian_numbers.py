"""Norwegian numbers against the validator that the labour and welfare administration publishes (@navikt/fnrvalidator).

Ours differs from it on purpose in three places, and only there:
 1. It takes the rule of 2032 today. Ours says *warning* to a number that passes only that rule, until the day comes,
    and always for an H-number, which the population register does not issue.
 2. It knows no FH-numbers (those that begin with 8 or 9) and calls every one of them wrong.
 3. What it calls "dnr-and-hnr" is a D-number to us: nothing tells an H-number's month from other test numbers.
"""

import json
import random
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path

from larix.core.countries import Verdict
from larix.core.countries.norway.numbers import read

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "node_modules" / "@navikt" / "fnrvalidator"
NODE = Path(sys.executable).parent / "node"
ASK = """
const { idnr } = require(process.argv[1])
const numbers = JSON.parse(require("fs").readFileSync(0, "utf8"))
process.stdout.write(JSON.stringify(numbers.map(n => { const r = idnr(n); return r.type ?? "" })))
"""
OURS = {
    "fnr": ("fnr", False), "tnr": ("fnr", True), "dnr": ("dnr", False), "dnr-and-tnr": ("dnr", True),
    "hnr": ("hnr", False), "dnr-and-hnr": ("dnr", False),
}  # fmt: skip
BEFORE, AFTER = date(2026, 1, 1), date(2032, 1, 1)


def made_up(chance: random.Random) -> str:
    """Eleven digits: nine of a date and a serial, more often right than not, and two that often fit."""
    day, month, year = chance.randint(0, 32), chance.randint(0, 13), chance.randint(0, 99)
    day = min(day + chance.choice((0, 0, 40, 70)), 99)  # now and then an FH-number, which has no day
    month += chance.choice((0, 0, 40, 80))
    begun = f"{day:02}{month:02}{year:02}{chance.randint(0, 999):03}"
    first = -sum(w * int(d) for w, d in zip((3, 7, 6, 1, 8, 9, 4, 5, 2), begun, strict=True)) % 11
    first = (first + chance.choice((0, 0, 0, 1, 2, 3, 5))) % 11 % 10
    sum_of_ten = sum(w * int(d) for w, d in zip((5, 4, 3, 2, 7, 6, 5, 4, 3, 2), f"{begun}{first}", strict=True))
    second = (-sum_of_ten + chance.choice((0, 0, 0, 0, 1))) % 11 % 10
    return f"{begun}{first}{second}"


@cache
def numbers() -> tuple[str, ...]:
    chance = random.Random(2032)
    some = [made_up(chance) for _ in range(6_000)]
    cut = [number[: chance.randint(0, 10)] for number in some[:50]]
    leap = [made_up(random.Random(n))[6:] for n in range(200)]
    return (*some, *cut, *(f"290200{rest}" for rest in leap))


@cache
def theirs() -> tuple[str, ...]:
    """The type that the other program gives each number, "" for a wrong one. One process for all of them."""
    assert PACKAGE.is_dir(), "The validator to compare with is not there. Run `make setup`, and then this test again."
    command = [str(NODE), "-e", ASK, str(PACKAGE)]
    asked = subprocess.run(command, input=json.dumps(numbers()), capture_output=True, text=True, check=True, timeout=60)
    return tuple(json.loads(asked.stdout))


def test_there_are_enough_numbers_of_every_kind_to_compare():
    counted = {kind: theirs().count(kind) for kind in (*OURS, "")}
    assert [kind for kind, count in counted.items() if count < 30] == []


def test_what_the_other_program_calls_right_is_right_from_2032_and_of_the_same_kind():
    both = [(read(number, AFTER), kind) for number, kind in zip(numbers(), theirs(), strict=True) if kind]
    assert [(ours.kind, ours.synthetic) for ours, _ in both] == [OURS[kind] for _, kind in both]
    doubtful = {kind for ours, kind in both if ours.verdict != Verdict.VALID}
    assert doubtful == {"hnr"}  # difference 1
    assert {ours.verdict for ours, _ in both} == {Verdict.VALID, Verdict.WARNING}


def test_before_2032_what_is_right_is_right_there_too_and_the_rest_of_theirs_is_a_warning():
    both = [(read(number, BEFORE), kind) for number, kind in zip(numbers(), theirs(), strict=True)]
    assert {kind for ours, kind in both if ours.verdict == Verdict.VALID} == {*OURS, ""}
    assert {ours.kind for ours, kind in both if ours.verdict == Verdict.VALID and not kind} == {"fhnr"}  # difference 2
    assert {ours.verdict for ours, kind in both if kind} == {Verdict.VALID, Verdict.WARNING}  # difference 1


def test_what_the_other_program_calls_wrong_is_wrong_but_for_shared_help_numbers():
    refused = [number for number, kind in zip(numbers(), theirs(), strict=True) if not kind]
    taken = [number for number in refused if read(number, AFTER).verdict != Verdict.WRONG]
    assert len(taken) > 30
    assert {(number[0] in "89", read(number, AFTER).kind) for number in taken} == {(True, "fhnr")}  # difference 2
