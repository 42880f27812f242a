"""What is recorded of who has the daily responsibility: from a list, or one move at a time."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from uuid import UUID

from larix.access.actor import OSLO, Actor
from larix.access.deeds import BATCH, deed
from larix.access.verbs import Verb
from larix.core.dates import Span
from larix.core.rulings import obey
from larix.core.told import no_such
from larix.core.words import Words
from larix.people.models import DeathEntry, Person
from larix.treatment import rules
from larix.treatment.models import OutsideLook, Responsibility
from larix.treatment.rows import NewResponsibility
from larix.units.models import Unit

UNIT = Words("enheten", "eininga", "unit")
LOOK_LASTS = timedelta(hours=24)
Earlier = dict[int, list[Responsibility]]


def record_responsibilities(*, rows: Sequence[NewResponsibility], by: Actor) -> tuple[Words, ...]:
    """Record who had the daily responsibility, and when. What runs ends where the new begins; a repeat is no change.

    Returns what somebody should look at (a GP without a deputy, say), each sentence once. One wrong row refuses all.
    """
    with deed(Verb.RESPONSIBILITY_MOVED, by=by) as note:
        earlier = _earlier([row.person for row in rows])
        units = {unit.key: unit for unit in Unit.objects.filter(key__in={row.unit_key for row in rows})}
        new: list[Responsibility] = []
        ended: list[Responsibility] = []
        warnings: dict[Words, int] = defaultdict(int)
        for row in rows:
            made = _made(row, units)
            if any(_same(made, each) for each in earlier[row.person.pk]):
                continue
            for warning in _obey(row, units, earlier[row.person.pk], by.day):
                warnings[warning] += 1
            ended += _end_what_runs(earlier[row.person.pk], row.from_on)
            earlier[row.person.pk].append(made)
            new.append(made)
        Responsibility.objects.bulk_update([each for each in ended if each.pk], ["to_on"], batch_size=BATCH)
        Responsibility.objects.bulk_create(new, batch_size=BATCH)
        note.about.update(row.person.key for row in new)
        note.counts.update(responsibilities=len(new), to_be_looked_at=sum(warnings.values()))
        note.changed_nothing = not new
    return tuple(warnings)


def move_responsibility(
    *, person: Person, unit_key: str, holder: str, gp_name: str, gp_deputy: str, from_on: date, decision: str, by: Actor
) -> tuple[Words, ...]:
    """Somebody else takes over from that day on. Returns what should be looked at; it stops nobody."""
    row = NewResponsibility(person, unit_key, holder, gp_name, gp_deputy, from_on, None, decision)
    with deed(Verb.RESPONSIBILITY_MOVED, by=by) as note:
        Person.objects.select_for_update().get(pk=person.pk)
        last = DeathEntry.objects.standing([person.pk]).get(person.pk)
        died = last is not None and last.died
        obey(rules.may_move(died=died, died_on=last.on if last else None, from_on=from_on))
        to_look_at = record_responsibilities(rows=[row], by=by)
        note.changed_nothing = not note.about
    return to_look_at


def forget_responsibilities(*, people: Sequence[Person], by: Actor) -> None:
    """Delete everything recorded of who had the responsibility for these people, whose list was closed without them."""
    with deed(Verb.LIST_CLOSED, by=by) as note:
        gone = 0
        for start in range(0, len(people), BATCH):
            some = [person.pk for person in people[start : start + BATCH]]
            rows = Responsibility.objects.filter(person__in=some)
            OutsideLook.objects.filter(person__in=some).delete()
            found = set(rows.values_list("person_id", flat=True))
            gone += rows.delete()[0]
            note.about.update(person.key for person in people[start : start + BATCH] if person.pk in found)
        note.counts["responsibilities"] = gone
        note.changed_nothing = not gone


def link_gp(
    *, responsibility: UUID, gp: UUID | None, deputy: UUID | None, are_gps: bool, interviews: bool, by: Actor
) -> None:
    """Say which accounts the GP and the deputy have, or that they have none: they see the patient while it is theirs.

    `are_gps`: each of the accounts holds the role at the unit; `interviews`: one of them reads answers of the person's.
    """
    with deed(Verb.RESPONSIBILITY_MOVED, by=by) as note:
        row = Responsibility.objects.select_for_update().select_related("person").get(key=responsibility)
        obey(rules.may_be_the_gp(holder=row.holder, is_gp=are_gps, interviews=interviews))
        note.changed_nothing = (row.gp_account, row.deputy_account) == (gp, deputy)
        row.gp_account, row.deputy_account = gp, deputy
        row.save(update_fields=["gp_account", "deputy_account"])
        note.about.add(row.person.key)


def look_from_outside(*, person: Person | None, why: str, said: str, interviews: bool, by: Actor) -> UUID:
    """Look up a patient of another unit for 24 hours; the key of the look. Refused without a reason in words.

    `person`: whom the number names, None for nobody; `interviews`: the account reads answers of theirs in a study. The
    log's line, which the person reads, has the kind of reason; the words stay here, for the leader of the unit.
    """
    found = Responsibility.objects.on(by.day).filter(person=person).select_related("unit").first() if person else None
    with deed(Verb.LOOKED_FROM_OUTSIDE, by=by) as note:
        obey(rules.may_look(why=why, said=said, followed=found is not None, interviews=interviews))
        assert found is not None
        look = OutsideLook.objects.create(
            person=found.person, account=UUID(by.account), role=by.role, held_at=by.held_at.key, unit=found.unit,
            why=why, said=said.strip(), at=by.at, until=by.at + LOOK_LASTS, from_on=by.day,
            last_on=(by.at + LOOK_LASTS).astimezone(OSLO).date(),
        )  # fmt: skip
        note.about.add(found.person.key)
        note.counts["why"] = why
    return look.key


def _obey(
    row: NewResponsibility, units: Mapping[str, Unit], earlier: Sequence[Responsibility], today: date
) -> list[Words]:
    """What should be looked at in this row; Refused if it cannot be recorded."""
    unit = units.get(row.unit_key)
    if unit is None:
        raise no_such(UNIT, row.unit_key, Unit.objects.filter(level="unit").values_list("key", flat=True))
    obey(rules.may_hold(holder=row.holder, gp_name=row.gp_name))
    there = Span(unit.valid_from, unit.valid_to)
    obey(rules.may_begin(from_on=row.from_on, to_on=row.to_on, today=today, unit=there))
    spans = [Span(each.from_on, each.to_on) for each in earlier]
    obey(rules.may_follow(new=Span(row.from_on, row.to_on), earlier=spans))
    warning = obey(rules.should_say(holder=row.holder, gp_deputy=row.gp_deputy, decision=row.decision))
    return [] if warning is None else [warning]


def _earlier(people: Sequence[Person]) -> Earlier:
    """Everything recorded of these people, locked, some hundreds in a query."""
    found: Earlier = defaultdict(list)
    ids = list({person.pk for person in people})
    for start in range(0, len(ids), 500):
        some = Responsibility.objects.select_for_update().filter(person__in=ids[start : start + 500])
        for each in some.order_by("from_on"):
            found[each.person_id].append(each)
    return found


def _made(row: NewResponsibility, units: Mapping[str, Unit]) -> Responsibility:
    return Responsibility(
        person=row.person, unit=units.get(row.unit_key), holder=row.holder, gp_name=row.gp_name.strip(),
        gp_deputy=row.gp_deputy.strip(), from_on=row.from_on, to_on=row.to_on, decision=row.decision.strip(),
    )  # fmt: skip


def _same(new: Responsibility, known: Responsibility) -> bool:
    """A list that does not know the end of what it tells says nothing new of what has ended since."""
    columns = ("unit_id", "holder", "gp_name", "gp_deputy", "from_on")
    return new.to_on in (None, known.to_on) and all(getattr(new, name) == getattr(known, name) for name in columns)


def _end_what_runs(earlier: Sequence[Responsibility], on: date) -> list[Responsibility]:
    running = [each for each in earlier if each.to_on is None]
    for each in running:
        each.to_on = on
    return running
