"""Every count of a report and how the counts hang together, so that none can be worked out from the others."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from larix.reporting.study_report.ended import enter_ended
from larix.reporting.study_report.heard_ledger import enter_heard
from larix.reporting.study_report.level_pooling import NOT_KNOWN
from larix.reporting.study_report.pooling import AWAY, ENDS
from larix.reporting.study_report.shape import AttritionRow, BaselineRow, CompletenessRow, OutcomeRow, Results, TwiceRow
from larix.reporting.study_report.took_part_ledger import enter_participation
from larix.reporting.study_report.why import Why
from larix.reporting.study_report.yes_or_no import enter_yes_or_no
from larix.statistics.disclosure import Count, Sum, is_small, is_telling, may_show_mean, to_withhold

Key = tuple[str, ...]

JOINED: Key = ("joined",)
# What is given up first when something must be, to protect something else: the flow last.
RANKS = {
    "completeness": 0, "twice": 1, "change": 2, "outcome": 3, "number": 3, "attrition": 4, "took": 4, "baseline": 5,
    "deaths": 6, "ended": 6, "seen": 7, "flow": 8, "asked": 8, "joined": 9, "~": 0,
    "mattered": 0, "attempts": 0, "held": 0, "stratum": 0, "late": 0, "yes": 0, "no": 0,
}  # fmt: skip


@dataclass
class Ledger:
    counts: dict[Key, Count] = field(default_factory=dict)
    sums: list[Sum[Key]] = field(default_factory=list)
    guarded: set[Key] = field(default_factory=set)
    known: set[Key] = field(default_factory=set)  # what stands in print already

    def enter(self, key: Key, people: int) -> Key:
        self.counts.setdefault(key, Count(people, RANKS[key[0]], shown=key[0] != "~"))
        return key

    def add_up(self, whole: Key, *parts: Key) -> None:
        """`whole` is the sum of `parts`; what is left over is a count that no table shows."""
        rest = self.counts[whole].people - sum(self.counts[part].people for part in parts)
        if rest < 0:
            raise ValueError(f"{parts} are more people than {whole}")
        left = () if not rest else (self.enter(("~", *whole, *(name for part in parts for name in part)), rest),)
        self.sums.append(Sum(whole, (*parts, *left)))

    def guard_share(self, key: Key, group: int) -> None:
        """A share of 0 or 100 % of a group under 10 is not shown either."""
        if is_telling(self.counts[key].people, group):
            self.guarded.add(key)

    def blank(self) -> dict[Key, Why]:
        """The keys to blank, and why."""
        withheld = to_withhold(self.counts, self.sums, self.guarded, self.known)
        return {key: Why.UNDER_5 if is_small(self.counts[key].people) else Why.WITHHELD for key in withheld}


def ledger_of(results: Results, compare: bool) -> Ledger:
    """The ledger of pooled results. `compare`: whether those seen again are compared with those who are not.

    Of a study with fewer than 10 people nothing is shown: a count of it is a share of all or none waiting to be read.
    """
    book = Ledger()
    joined = book.enter(JOINED, results.flow[0].joined or 0)
    _flow(book, results)
    seen, not_seen = (book.enter(("seen", name), getattr(results.seen_again, name)) for name in ("seen", "not_seen"))
    book.add_up(joined, seen, not_seen)
    book.add_up(not_seen, book.enter(("seen", "still_time"), results.seen_again.still_time or 0))
    for row in results.flow[1:]:
        book.add_up(seen, ("flow", str(row.wave), "done"))
    _baseline(book, results.baseline)
    if compare:
        _attrition(book, results)
    for name, rows in results.outcomes.items():
        _outcome(book, name, rows, results)
    for filled in results.completeness:
        _completeness(book, filled, results)
    enter_heard(book, results)
    enter_yes_or_no(book, results)
    enter_ended(book, results.ended)
    if book.counts[JOINED].people > 0 and not may_show_mean(book.counts[JOINED].people):
        book.guarded |= {key for key, count in book.counts.items() if count.shown}
    enter_participation(book, results)
    return book


def _flow(book: Ledger, results: Results) -> None:
    for row in results.flow:
        wave = str(row.wave)
        done = book.enter(("flow", wave, "done"), row.done or 0)
        not_done = book.enter(("flow", wave, "not_done"), row.not_done or 0)
        book.add_up(JOINED, done, not_done)
        if row.missed is not None:
            ends = [end for end in (*ENDS, *AWAY) if getattr(row, end) is not None]
            book.add_up(not_done, *(book.enter(("flow", wave, end), getattr(row, end)) for end in ends))
        book.add_up(done, book.enter(("late", wave), row.late or 0))
    fields = ("total", "with_day", "without_day")
    total, *parts = (book.enter(("deaths", name), getattr(results.deaths, name)) for name in fields)
    book.add_up(total, *parts)
    book.add_up(JOINED, total)
    for row in results.flow:
        if row.died:
            book.add_up(("deaths", "with_day"), ("flow", str(row.wave), "died"))


def level_of(row: BaselineRow | AttritionRow) -> str:
    return row.level or ""


def _baseline(book: Ledger, rows: tuple[BaselineRow, ...]) -> None:
    people = book.counts[JOINED].people
    for name in dict.fromkeys(row.characteristic for row in rows):
        parts = []
        for row in (row for row in rows if row.characteristic == name):
            parts.append(book.enter(("baseline", name, "n", level_of(row)), row.n or 0))
            if row.level is not None:
                book.guard_share(parts[-1], people)
            if row.missing is not None:
                parts.append(book.enter(("baseline", name, "missing"), row.missing))
        book.add_up(JOINED, *dict.fromkeys(parts))


def _attrition(book: Ledger, results: Results) -> None:
    for name in dict.fromkeys(row.characteristic for row in results.attrition):
        parts: dict[str, list[Key]] = {"seen": [], "not_seen": []}
        for row in (row for row in results.attrition if row.characteristic == name):
            for group, people in (("seen", row.seen_n), ("not_seen", row.not_seen_n)):
                parts[group].append(book.enter(("attrition", name, group, level_of(row)), people or 0))
                if row.level is not None:
                    book.guard_share(parts[group][-1], book.counts["seen", group].people)
            book.add_up(_at_the_start(book, results, row), parts["seen"][-1], parts["not_seen"][-1])
        for group, keys in parts.items():
            book.add_up(("seen", group), *keys)


def _at_the_start(book: Ledger, results: Results, row: AttritionRow) -> Key:
    """How many at the start are those of this row: one row there, or several that are counted together here."""
    name, there = row.characteristic, [one for one in results.baseline if one.characteristic == row.characteristic]
    if any(one.level == row.level for one in there):
        return "baseline", name, "n", level_of(row)
    parts: list[Key] = [
        ("baseline", name, "n", level_of(one))
        for one in there
        if one.level in row.pools or (one.pools and set(one.pools) <= set(row.pools))
    ]
    if NOT_KNOWN in row.pools and ("baseline", name, "missing") in book.counts:
        parts.append(("baseline", name, "missing"))
    whole = book.enter(("~", "attrition", name, level_of(row)), (row.seen_n or 0) + (row.not_seen_n or 0))
    book.add_up(whole, *parts)
    return whole


def _outcome(book: Ledger, name: str, rows: tuple[OutcomeRow, ...], results: Results) -> None:
    for row in rows:
        wave = str(row.wave)
        n = book.enter(("outcome", name, wave, "n"), row.n or 0)
        book.add_up(("flow", wave, "done"), n, book.enter(("outcome", name, wave, "missing"), row.missing or 0))
    start = ("outcome", name, str(rows[0].wave), "n")
    for change in results.change[name]:
        both = book.enter(("change", name, str(change.wave), "n"), change.n or 0)
        book.add_up(("outcome", name, str(change.wave), "n"), both)
        book.add_up(start, both)
    for twice in results.scored_twice.get(name, ()):
        _twice(book, name, twice)


def _twice(book: Ledger, name: str, row: TwiceRow) -> None:
    wave = str(row.wave)

    def entered(*fields: str) -> Iterator[Key]:
        return (book.enter(("twice", name, wave, each), getattr(row, each) or 0) for each in fields)

    second, both, different, only_first, only_second = entered(
        "n_second", "both", "different", "only_first", "only_second"
    )
    book.add_up(("outcome", name, wave, "n"), both, only_first)
    book.add_up(second, both, only_second)
    book.add_up(both, different)
    book.add_up(("flow", wave, "done"), second)


def _completeness(book: Ledger, row: CompletenessRow, results: Results) -> None:
    where = ("completeness", row.instrument, said_waves(row.waves))
    fields = ("interviewed", "answered", "not_answered", "whole", "items_missing")
    interviewed, answered, not_answered, whole, _ = (
        book.enter((*where, each), getattr(row, each) or 0) for each in fields
    )
    book.guard_share(answered, row.interviewed or 0)
    book.guard_share(whole, row.answered or 0)
    book.add_up(interviewed, *(("flow", str(wave), "done") for wave in row.waves))
    book.add_up(interviewed, answered, not_answered)
    book.add_up(answered, whole)
    for name, facts in results.about.outcomes.items():
        if facts.source.split(".")[0] in (f"score:{row.instrument}", f"item:{row.instrument}"):
            book.add_up(answered, *(("outcome", name, str(wave), "n") for wave in row.waves))


def said_waves(waves: tuple[int, ...]) -> str:
    return "+".join(str(wave) for wave in waves)
