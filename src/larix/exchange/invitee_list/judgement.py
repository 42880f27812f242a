"""What stands between a list and its import: which lines are wrong, which a person must decide, which are left out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from larix.exchange.invitee_list import saying
from larix.exchange.invitee_list.findings import Finding, Grade, fault, question
from larix.exchange.invitee_list.reading import InviteeFile
from larix.exchange.invitee_list.rows import Row
from larix.exchange.listed import ListedPerson


@dataclass(frozen=True)
class Judgement:
    """A file with everything found in it, and what a person has decided: lines left out, questions said yes to."""

    file: InviteeFile
    findings: tuple[Finding, ...]  # in order of line
    left_out: frozenset[int] = frozenset()
    taken_in: frozenset[int] = frozenset()  # lines whose questions are answered with "take them in all the same"

    def deciding(self, left_out: Iterable[int], taken_in: Iterable[int] = ()) -> "Judgement":
        """The same findings under other decisions; lines that are not in the file are no decisions."""
        lines = {row.line for row in self.file.rows}
        return replace(self, left_out=frozenset(lines & set(left_out)), taken_in=frozenset(lines & set(taken_in)))

    def stands(self, finding: Finding) -> bool:
        """Whether nobody has dealt with it: its line is in, and so is a line it is at odds with, if it is at odds."""
        if finding.line in self.left_out:
            return False
        return not finding.others or not self.left_out.issuperset(finding.others)

    @cached_property
    def faults(self) -> tuple[Finding, ...]:
        """What must be put right or left out."""
        return tuple(each for each in self.findings if each.grade is Grade.FAULT and self.stands(each))

    @cached_property
    def questions(self) -> tuple[Finding, ...]:
        """What a person has not decided yet."""
        return tuple(
            each
            for each in self.findings
            if each.grade is Grade.QUESTION and each.line not in self.taken_in and self.stands(each)
        )

    @cached_property
    def warnings(self) -> tuple[Finding, ...]:
        return tuple(each for each in self.findings if each.grade is Grade.WARNING and self.stands(each))

    @cached_property
    def kept(self) -> tuple[Row, ...]:
        """The rows that would come in now."""
        wrong = {finding.line for finding in (*self.faults, *self.questions)}
        return tuple(row for row in self.file.rows if row.line not in self.left_out and row.line not in wrong)

    @cached_property
    def protection_unsaid(self) -> int:
        """How many of those who would come in have no word on whether their address is protected."""
        return sum(not row.protection_said for row in self.kept)

    @property
    def ready(self) -> bool:
        return not self.faults and not self.questions and bool(self.kept)

    @property
    def listed(self) -> tuple[ListedPerson, ...]:
        return tuple(row.listed for row in self.kept if row.listed is not None)

    def counts(self) -> dict[str, int]:
        """How many rows went which way."""
        return {
            "rows": len(self.file.rows),
            "taken_in": len(self.kept),
            "left_out": len(self.left_out),
            "without_number": sum(not row.numbers for row in self.kept),
            "with_warnings": len({finding.line for finding in self.warnings}),
        }


def judged(file: InviteeFile, more: Iterable[Finding] = ()) -> Judgement:
    """Everything found in the rows, between them, and (`more`) by asking what Larix knows already."""
    found = sorted((*file.findings, *_twice(file.rows), *more), key=lambda finding: (finding.line, finding.code))
    return Judgement(file, tuple(found))


def _twice(rows: Sequence[Row]) -> Iterator[Finding]:
    by_number: dict[tuple[str, str], list[Row]] = defaultdict(list)
    by_name: dict[tuple[str, object], list[Row]] = defaultdict(list)
    for row in rows:
        for number in row.numbers:
            by_number[number].append(row)
        if row.name:
            by_name[row.name, row.born_on].append(row)
    for same in by_number.values():
        yield from _same_number(same)
    yield from _same_name(by_name)


def _same_number(rows: Sequence[Row]) -> Iterator[Finding]:
    """The later lines of one person are faults; where the names differ nobody can tell which line is right."""
    first = rows[0]
    for row in rows[1:]:
        places = {"first": first.line, "second": row.line}
        if row.name == first.name:
            yield fault(row.line, "", "twice", saying.TWICE.filled(**places), (first.line,))
        else:
            words = saying.TWO_NAMES.filled(**places)
            yield fault(first.line, "", "two_names", words, (row.line,))
            yield fault(row.line, "", "two_names", words, (first.line,))


def _same_name(by_name: Mapping[tuple[str, object], Sequence[Row]]) -> Iterator[Finding]:
    """Two people may have one name and one date of birth; mostly it is one person with two numbers, or with none."""
    for rows in by_name.values():
        for row in rows[1:]:
            first = rows[0]
            if not set(row.numbers) & set(first.numbers):
                words = saying.LOOKS_TWICE.filled(first=first.line, second=row.line)
                yield question(row.line, "", "looks_twice", words, (first.line,))
