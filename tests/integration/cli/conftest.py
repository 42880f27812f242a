"""Commands run in the test's own process, on its own database and shelf."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from larix.cli.stopping import run
from larix.marts import Shelf
from larix.studies.cohort import Cohort
from tests.cast import cohort_of


@dataclass(frozen=True)
class Said:
    """How a command ended and what it said."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


@pytest.fixture
def larix(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], shelf: Shelf) -> Callable[..., Said]:
    """`larix("study list")` runs that command line; in English where the test says no other language."""
    monkeypatch.setattr("larix.settings.MARTS", shelf.root)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)

    def command(line: str, *more: object, language: str = "en") -> Said:
        monkeypatch.setenv("LARIX_LANGUAGE", language)
        capsys.readouterr()
        status = run([*line.split(), *map(str, more)])
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return Said(status, said.out, said.err)

    return command


@pytest.fixture
def small_help(monkeypatch: pytest.MonkeyPatch) -> Cohort:
    """A small cohort that the command `study import help` takes in instead of the whole trial."""
    cohort = replace(cohort_of("help"), source="a small file")
    monkeypatch.setattr("larix.exchange.help_trial.read_help", lambda: cohort)
    return cohort
