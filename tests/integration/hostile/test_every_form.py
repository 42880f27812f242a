"""Every page and every form, as everybody of the cast, with what nobody would type; longer by tools/fuzz.py."""

import json
import logging
import os
import time
from pathlib import Path
from random import Random

import pytest

from tests.integration.hostile.stage import Stage, pages

SEED = 20_161
MINUTES = float(os.environ.get("LARIX_FUZZ_MINUTES", "0"))  # set by tools/fuzz.py: go on, with other values
COUNTS = os.environ.get("LARIX_FUZZ_COUNTS", "")  # and write the counts into this file


@pytest.fixture(autouse=True)
def _quiet():
    """Thousands of refusals are what is wanted here; the log need not tell each."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def go_round(stage: Stage, chance: Random, until: float | None = None) -> None:
    """Once everybody at every page; `until`: everything of everybody, until that moment."""
    for who in stage.browsers:
        for name in pages():
            if until is None or time.monotonic() < until:
                stage.attack(who, name, chance, each=3 if until else 1, again=until is not None)


def test_no_page_breaks_shows_its_inside_or_leaves_something_half_done_whatever_is_sent_to_it(stage):
    until, seed = time.monotonic() + 60 * MINUTES, SEED
    go_round(stage, Random(seed))
    while MINUTES and time.monotonic() < until:
        seed += 1
        go_round(stage, Random(seed), until)
    tried = stage.tried
    if COUNTS:
        told = {"roles": len(stage.browsers), "pages": len(pages()), "pairs": len(tried.pages)}
        told |= {"requests": tried.requests, "inputs": tried.inputs, "went wrong": len(tried.wrong)}
        Path(COUNTS).write_text(json.dumps(told))
    assert tried.wrong == []
    assert tried.pages == {(who, name) for who in stage.browsers for name in pages()}
    assert tried.inputs > 10_000
