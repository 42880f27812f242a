"""What day it is comes as an argument. Only doors read a clock; pure floors are not random either."""

import ast

import pytest

from tests.house.rooms import DOMAIN, PURE, inside, python_files, text

CALLS = {"now", "utcnow", "today", "fromtimestamp"}
LOCAL = {"localdate", "localtime"}  # a reading where no instant is given
SEEDED = {"default_rng", "RandomState", "Random"}  # chance where no seed is given
NAMES = {"auto_now", "auto_now_add"}
CLOCK_MODULES = {"time", "larix.settings.clock"}
CLOCK_IMPORTS = {"now", "localdate", "Now", "TruncNow"}
RANDOM_MODULES = {"secrets"}
RANDOM_CALLS = {"uuid1", "uuid4", "urandom", "getrandbits", "random", "randint", "choice", "choices", "shuffle"}
DRAWN_FROM = {"random", "np.random", "numpy.random", "uuid", "os"}  # modules; a generator that was given has its seed
OWNERS = {"datetime", "date", "timezone", "clock", "dt"}  # whose `now` and `today` are readings of a clock


def clock_faults(source: str) -> list[str]:
    """Where this source reads a clock."""
    return [f"line {node.lineno}: {ast.unparse(node)}" for node in ast.walk(ast.parse(source)) if _reads_a_clock(node)]


def chance_faults(source: str) -> list[str]:
    """Where this source draws at random without a seed that somebody gave."""
    nodes = list(ast.walk(ast.parse(source)))
    imported = {alias.asname or alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return [f"line {node.lineno}: {ast.unparse(node)}" for node in nodes if _draws(node, imported)]


def _reads_a_clock(node: ast.AST) -> bool:
    if isinstance(node, ast.Import):
        return any(alias.name in CLOCK_MODULES for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        imported = {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
        return bool(imported & CLOCK_MODULES) or any(alias.name in CLOCK_IMPORTS for alias in node.names)
    if isinstance(node, ast.keyword):
        return node.arg in NAMES
    if isinstance(node, ast.Attribute):
        return node.attr in CALLS and ast.unparse(node.value).split(".")[-1] in OWNERS
    return isinstance(node, ast.Call) and _called(node) in LOCAL and not node.args


def _draws(node: ast.AST, imported: set[str]) -> bool:
    if isinstance(node, ast.Import):
        return any(alias.name in RANDOM_MODULES for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        drawn = {alias.name for alias in node.names} & RANDOM_CALLS
        return node.module in RANDOM_MODULES or (node.module in ("random", "uuid", "os") and bool(drawn))
    if isinstance(node, ast.Attribute):
        owner = ast.unparse(node.value)
        return (
            node.attr in RANDOM_CALLS
            and owner in DRAWN_FROM
            and owner.split(".")[0] in imported
            and not _is_module(node)
        )
    return isinstance(node, ast.Call) and _called(node) in SEEDED and not node.args


def _is_module(node: ast.Attribute) -> bool:
    """`np.random` itself is a module, not a draw."""
    return node.attr == "random" and ast.unparse(node.value) in ("np", "numpy")


def _called(call: ast.Call) -> str:
    return ast.unparse(call.func).split(".")[-1]


def test_below_the_doors_nothing_reads_a_clock():
    faults = {inside(file): clock_faults(text(file)) for file in python_files(*PURE, *DOMAIN)}
    assert {file: found for file, found in faults.items() if found} == {}


def test_a_pure_floor_draws_nothing_at_random():
    faults = {inside(file): chance_faults(text(file)) for file in python_files(*PURE)}
    assert {file: found for file, found in faults.items() if found} == {}


@pytest.mark.parametrize(
    "source",
    [
        "x = datetime.now(UTC)", "x = date.today()", "x = dt.datetime.utcnow()", "import time", "from time import time",
        "at = DateTimeField(default=timezone.now)", "at = DateTimeField(auto_now_add=True)", "x = localdate()",
        "from django.utils.timezone import now", "from django.db.models.functions import Now",
        "from larix.settings import clock", "from larix.settings.clock import today", "x = date.fromtimestamp(3)",
    ],
)  # fmt: skip
def test_reading_a_clock_is_seen(source):
    assert len(clock_faults(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        "import random\nx = random.random()", "import numpy as np\nx = np.random.choice(3)", "import secrets",
        "import numpy as np\nx = np.random.default_rng()", "import uuid\nx = uuid.uuid4()", "from uuid import uuid4",
        "from secrets import token_hex", "import os\nx = os.urandom(3)", "import random\nx = random.Random()",
    ],
)  # fmt: skip
def test_chance_is_seen(source):
    assert chance_faults(source) != []


@pytest.mark.parametrize(
    "source",
    ["x = by.at", "may(today=day)", "x = localtime(by.at)", "x = date(2026, 1, 1)", "x = self.today()", "x = span.now"],
)
def test_a_day_that_was_given_is_no_clock(source):
    assert clock_faults(source) == []


@pytest.mark.parametrize(
    "source",
    [
        "rng = np.random.default_rng(seed)",
        "x = rng.choice(3)",
        "x = random.Random(7)",
        "from uuid import UUID",
        "from random import Random\ndef draw(random: Random):\n    return random.choice([1])",
    ],
)
def test_a_seed_that_was_given_is_no_chance(source):
    assert chance_faults(source) == []
