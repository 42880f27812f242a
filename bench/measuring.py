"""Times whole commands and calls, and keeps medians."""

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """Seconds (each run's, and their median) and the largest memory of a process, in bytes where it was measured.

    `worked` are the seconds that processors spent on it, its processes together: on a busy machine they say more.
    """

    what: str
    seconds: tuple[float, ...]
    memory: int | None = None
    goal: str = ""
    worked: tuple[float, ...] = ()

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)


def command(what: str, arguments: Sequence[str], *, runs: int, environment: dict[str, str], goal: str = "") -> Figure:
    """Run a command as a whole process `runs` times; a command that fails stops the bench and shows what it said."""
    seconds, worked, memory = [], [], 0
    for _ in range(runs):
        began = time.perf_counter()
        child = subprocess.Popen(
            arguments, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        assert child.stderr is not None
        said = child.stderr.read()
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        seconds.append(time.perf_counter() - began)
        worked.append(used.ru_utime + used.ru_stime)
        if child.returncode != 0:
            sys.exit(f"{' '.join(arguments)} ended with {child.returncode}:\n{said.decode()}")
        memory = max(memory, used.ru_maxrss * 1024)
    return Figure(what, tuple(seconds), memory, goal, tuple(worked))


def call(what: str, function: Callable[[], object], *, runs: int, warm_up: int = 2, goal: str = "") -> Figure:
    """Call a function `runs` times after a warm-up."""
    for _ in range(warm_up):
        function()
    seconds, worked = [], []
    for _ in range(runs):
        before, began = _worked(), time.perf_counter()
        function()
        seconds.append(time.perf_counter() - began)
        worked.append(_worked() - before)
    return Figure(what, tuple(seconds), None, goal, tuple(worked))


def _worked() -> float:
    """Seconds that processors have spent on this process, and on those of its own that have ended."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def peak_memory() -> int:
    """The largest memory this process has had, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
