"""One row of the list: every cell is read, everything that is wrong is found at once, and what is right is kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from larix.core.countries import Verdict
from larix.core.told import nearest
from larix.core.words import LANGUAGES, Words
from larix.exchange.invitee_list import cells, saying
from larix.exchange.invitee_list.columns import plain
from larix.exchange.invitee_list.days import day, is_in_slashes
from larix.exchange.invitee_list.findings import Finding, Grade, fault, warning
from larix.exchange.invitee_list.ground import Ground, ListedUnit
from larix.exchange.invitee_list.tables import Line
from larix.exchange.listed import ListedPerson, ListedResponsibility
from larix.people.vault import NewPerson
from larix.schedule import Described, Nature
from larix.treatment.rules import should_say


@dataclass(frozen=True, slots=True)
class Row:
    """`listed` is None where something is wrong that must be put right first. Numbers and names are for comparing."""

    line: int
    name: str  # plain
    born_on: date | None
    numbers: tuple[tuple[str, str], ...]
    listed: ListedPerson | None
    protection_said: bool


@dataclass
class Reader:
    """Reads the cells of one row and remembers what it found."""

    ground: Ground
    line: Line
    findings: list[Finding] = field(default_factory=list)
    slashes: bool = False  # whether a day was written as 05/06/2014

    def read(self) -> Row:
        """The row, with `findings` filled."""
        if any(map(str.strip, self.line.cells[len(self.ground.heading.names) :])):
            self._add(fault, "", "too_many_cells", saying.TOO_MANY_CELLS)
            return Row(self.line.number, "", None, (), None, protection_said=True)
        given, family = self._names()
        born_on, numbers = self._day("born_on"), self._numbers()
        person = self._person(given, family, born_on, numbers)
        responsibility, described = self._responsibility(born_on), self._described()
        wrong = any(finding.grade is Grade.FAULT for finding in self.findings)
        listed = None if wrong else ListedPerson(person, responsibility, described)
        said = bool(self._cell("protection"))
        return Row(self.line.number, plain(f"{given} {family}"), born_on, numbers, listed, said)

    def _cell(self, code: str) -> str:
        place = self.ground.heading.cells.get(code)
        return "" if place is None or place >= len(self.line.cells) else cells.tidy(self.line.cells[place])

    def _add(self, grade: Callable[..., Finding], code: str, what: str, words: Words) -> None:
        self.findings.append(grade(self.line.number, self.ground.heading.called(code), what, words))

    def _text(self, code: str) -> str:
        text = self._cell(code)
        wrong = cells.wrong_text(code, text)
        if wrong is not None:
            self._add(fault, code, *wrong)
            return ""
        return text

    def _names(self) -> tuple[str, str]:
        before = len(self.findings)
        if "name" in self.ground.heading.cells:
            given, family = cells.split(self._text("name"))
            if "given_name" in self.ground.heading.cells:
                given = self._text("given_name") or given
            if "family_name" in self.ground.heading.cells:
                family = self._text("family_name") or family
        else:
            given, family = self._text("given_name"), self._text("family_name")
        for code, name in (("given_name", given), ("family_name", family)):
            if len(self.findings) == before and not plain(name):
                self._add(fault, code if code in self.ground.heading.cells else "name", "no_name", saying.NO_NAME)
            elif len(name) > cells.LONGEST[code]:
                self._add(fault, "name", "too_long", cells.TOO_LONG.filled(longest=cells.LONGEST[code]))
        return given, family

    def _day(self, code: str) -> date | None:
        text = self._cell(code)
        if not text:
            return None
        found = day(text, self.ground.today)
        self.slashes = self.slashes or is_in_slashes(text)
        if found is None:
            self._add(fault, code, "not_a_day", saying.NOT_A_DAY)
        elif found > self.ground.today:
            self._add(fault, code, "in_the_future", saying.IN_THE_FUTURE)
        else:
            return found
        return None

    def _numbers(self) -> tuple[tuple[str, str], ...]:
        text = self._cell("number")
        if not text or not self.ground.pack.identifiers:
            if self.ground.pack.identifiers:
                self._add(warning, "number", "no_number", saying.NO_NUMBER)
            return ()
        reading = self.ground.pack.read(text, self.ground.today)
        if reading.verdict is Verdict.WRONG:
            self._add(fault, "number", "wrong_number", reading.why or saying.NO_NUMBER)
            return ()
        if reading.verdict is Verdict.WARNING and reading.why is not None:
            self._add(warning, "number", "odd_number", reading.why)
        if self.ground.protocol.nature is Nature.SYNTHETIC and not reading.synthetic:
            self._add(fault, "number", "real_number", saying.REAL_NUMBER)
        elif self.ground.protocol.nature is Nature.REAL and reading.synthetic:
            self._add(fault, "number", "test_number", saying.TEST_NUMBER)
        return ((reading.kind, reading.number),)

    def _person(self, given: str, family: str, born_on: date | None, numbers: tuple[tuple[str, str], ...]) -> NewPerson:
        without = self._choice("no_fixed_address", cells.YES_NO, "yes_or_no", saying.YES_OR_NO) == "yes"
        address, place, postal_code = self._text("address"), self._text("place"), self._postal_code()
        if not without and not (address and place and postal_code):
            self._add(warning, "address", "no_address", saying.NO_ADDRESS)
        return NewPerson(
            given_name=given,
            family_name=family,
            numbers=numbers,
            born_on=born_on,
            registered_sex=self._choice("registered_sex", cells.SEX, "no_such_sex", saying.NO_SUCH_SEX),
            address=address,
            postal_code=postal_code,
            place=place,
            telephone=self._telephone(),
            email=self._email(),
            language=self._language(),
            protection=self._choice("protection", cells.PROTECTION, "no_such_protection", saying.NO_SUCH_PROTECTION)
            or "none",
            no_fixed_address=without,
        )

    def _choice(self, code: str, choices: Mapping[str, str], what: str, words: Words) -> str:
        text = self._cell(code)
        found = cells.chosen(choices, text) if text else ""
        if found is None:
            self._add(fault, code, what, words)
        return found or ""

    def _postal_code(self) -> str:
        text = self._text("postal_code")
        check = self.ground.pack.postal_code
        wrong = check(text) if check is not None and text else None
        if wrong is not None:
            self._add(fault, "postal_code", "postal_code", _with(wrong, saying.NOUGHTS_DROPPED))
        return text

    def _telephone(self) -> str:
        text = self._text("telephone")
        if not text and not self._cell("telephone"):
            self._add(warning, "telephone", "no_telephone", saying.NO_TELEPHONE)
        elif text and not cells.telephone(text):
            self._add(fault, "telephone", "not_a_telephone", saying.NOT_A_TELEPHONE)
        return text

    def _email(self) -> str:
        text = self._text("email")
        if text and not cells.email(text):
            self._add(fault, "email", "not_an_email", saying.NOT_AN_EMAIL)
        return text

    def _language(self) -> str:
        text = self._cell("language")
        found = cells.chosen(cells.LANGUAGE, text) if text else LANGUAGES[0]
        if found is None:
            self._add(warning, "language", "no_such_language", saying.NO_SUCH_LANGUAGE)
        return found or LANGUAGES[0]

    def _responsibility(self, born_on: date | None) -> ListedResponsibility | None:
        asked = self.ground.protocol.eligible
        if asked is None and not any(self._cell(code) for code in ("unit", "holder", "from_on")):
            return None
        before = len(self.findings)
        unit, holder, from_on = self._unit(), self._holder(), self._from_on(born_on)
        if unit is not None and from_on is not None and unit.ended_on is not None and unit.ended_on <= from_on:
            self._add(fault, "unit", "unit_had_ended", saying.UNIT_HAD_ENDED)
        gp_name, deputy = (self._text("gp_name"), self._text("gp_deputy")) if holder == "gp" else ("", "")
        if holder == "gp" and not gp_name and not self._cell("gp_name"):
            self._add(fault, "gp_name", "no_gp", saying.NO_GP)
        decision = self._text("decision")
        if any(finding.grade is Grade.FAULT for finding in self.findings[before:]) or unit is None or from_on is None:
            return None
        to_say = should_say(holder=holder, gp_deputy=deputy, decision=decision)
        if to_say.reason is not None:
            self._add(warning, "gp_deputy" if to_say.code == "deputy_not_named" else "decision", to_say.code,
                      to_say.reason)  # fmt: skip
        if asked is not None and (holder != asked.responsibility or from_on > asked.on):
            self._add(fault, "holder", "not_eligible", saying.not_eligible(asked.said))
        return ListedResponsibility(unit.key, holder, from_on, gp_name, deputy, decision=decision)

    def _unit(self) -> ListedUnit | None:
        text = self._cell("unit")
        if not text:
            self._add(fault, "unit", "no_unit", saying.NO_UNIT)
            return None
        found = self.ground.units.get(plain(text))
        if found is None:
            near = nearest(text[:200], {unit.name for unit in self.ground.units.values()})
            words = saying.NO_SUCH_UNIT
            words = words if near is None else _with(words, saying.NEAR_UNIT.filled(near=near))
            self._add(fault, "unit", "no_such_unit", words)
        return found

    def _holder(self) -> str:
        text = self._cell("holder")
        found = cells.chosen(cells.HOLDER, text) if text else None
        if found is None:
            self._add(fault, "holder", "no_holder", saying.NO_HOLDER)
        return found or ""

    def _from_on(self, born_on: date | None) -> date | None:
        if not self._cell("from_on"):
            self._add(fault, "from_on", "no_from", saying.NO_FROM)
            return None
        found = self._day("from_on")
        if found is not None and born_on is not None and born_on > found:
            self._add(fault, "born_on", "born_after", saying.BORN_AFTER)
        return found

    def _described(self) -> dict[str, str | float]:
        found: dict[str, str | float] = {}
        for variable in self.ground.variables:
            code = f"described:{variable.name}"
            text = self._cell(code)
            if not text:
                continue
            value = cells.number(text) if variable.scale == "number" else self._level(variable, code, text)
            if value == "":
                continue  # said to be unknown
            if value is not None:
                found[variable.name] = value
            elif any(each.column == self.ground.heading.called(code) for each in self.findings):
                continue  # said already: the column is another one too
            elif variable.scale == "number":
                self._add(fault, code, "not_a_number", saying.NOT_A_NUMBER)
            else:
                self._add(fault, code, "no_such_level", _levels(variable))
        return found

    def _level(self, variable: Described, code: str, text: str) -> str | None:
        """A level; where the column is that of the registered sex too, K and M are understood as they are there."""
        names, places = self.ground.levels[variable.name], self.ground.heading.cells
        found = cells.level(names, text)
        if found is None and places[code] == places.get("registered_sex"):
            sex = cells.chosen(cells.SEX, text)
            return cells.level(names, sex) if sex else sex
        return found


def _with(words: Words, more: Words) -> Words:
    return Words(*(f"{words.said_in(each)} {more.said_in(each)}" for each in LANGUAGES))


def _levels(variable: Described) -> Words:
    named = {each: ", ".join(level.title.said_in(each) for level in variable.levels) for each in LANGUAGES}
    return Words(*(saying.NO_SUCH_LEVEL.said_in(each).format(levels=named[each]) for each in LANGUAGES))
