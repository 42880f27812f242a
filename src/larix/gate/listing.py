"""What a coordinator does with a list of people to invite: hold it, look it over, take it in, throw it away."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from larix.access.deeds import read
from larix.access.roles import Role
from larix.access.verbs import Verb
from larix.core.countries import CountryPack
from larix.core.rulings import Refused, obey
from larix.exchange import invitee_list as lists
from larix.exchange.actions import import_list
from larix.exchange.invitee_list import Finding, Judgement, saying
from larix.exchange.invitee_list.columns import plain
from larix.exchange.queries import (
    Imported,
    Known,
    imported_list,
    imported_lists,
    is_closed,
    is_recorded,
    known_people,
    listed_without_number,
    would_be_kept_from,
)
from larix.exchange.rules import may_list
from larix.files.actions import delete_files, store_file
from larix.files.models import StoredFile
from larix.files.queries import read_bytes
from larix.gate.entry import Entry, Outside, only_for
from larix.units.models import Unit

KIND = "list"
HOUR = timedelta(hours=1)
KEPT = 24 * HOUR
MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person has decided of a list, by lines of the file."""

    left_out: Collection[int] = ()
    taken_in: Collection[int] = ()  # in spite of a question
    protection_looked_up: bool = False


@dataclass(frozen=True, slots=True)
class Waiting:
    """A list that is held, in whole hours: the machine's day is another than the demo's."""

    key: UUID
    hours_ago: int
    hours_left: int


def may_list_people(entry: Entry) -> None:
    """Refused, with the reason, where this study takes no list in."""
    only_for(Role.COORDINATOR, entry)
    obey(may_list(protocol=entry.protocol, closed=is_closed(entry.study)))


def keep_list(entry: Entry, content: bytes, *, pack: CountryPack, now: datetime) -> UUID:
    """Hold a list for a day and give its key. NotAList, and nothing is held, where the file cannot be read as one.

    `now` is the machine's own time.
    """
    may_list_people(entry)
    _read(entry, content, pack)
    stored = store_file(
        content=content, purpose=entry.actor.purpose, kind=KIND, media_type="text/csv", stored_at=now,
        keep_until=now + KEPT, by=entry.actor,
    )  # fmt: skip
    return stored.key


def look_over(entry: Entry, key: UUID, *, pack: CountryPack, now: datetime) -> Judgement:
    """Everything that was found in a list. Outside if this study holds no such list; Gone when its day is over."""
    judgement = _judge(entry, key, pack, now)
    read(Verb.FILE_READ, by=entry.actor, kind=KIND, file=str(key), rows=len(judgement.file.rows))
    return judgement


def take_in(entry: Entry, key: UUID, decided: Decided, *, pack: CountryPack, now: datetime) -> Judgement | None:
    """Import a list and throw the file away; None when it is in (now, or already before).

    Where something still stands in the way, also something that happened meanwhile, the judgement says what.
    """
    _held(entry, key)
    if imported_list(entry.study, key) is not None:
        return None
    judgement = _judge(entry, key, pack, now).deciding(decided.left_out, decided.taken_in)
    if not judgement.ready or (judgement.protection_unsaid and not decided.protection_looked_up):
        return judgement
    try:
        import_list(
            study=entry.study, rows=judgement.listed, digest=_held(entry, key).digest, counts=judgement.counts(),
            by=entry.actor, once=key,
        )  # fmt: skip
    except Refused as refused:
        if refused.ruling.code != "on_the_list_already":
            raise
        return _judge(entry, key, pack, now).deciding(decided.left_out, decided.taken_in)
    delete_files(keys=[key], by=entry.actor)
    return None


def throw_away(entry: Entry, key: UUID) -> None:
    """Delete a list that is held. One that is gone already stays gone."""
    _held(entry, key)
    delete_files(keys=[key], by=entry.actor)


def waiting_lists(entry: Entry, now: datetime) -> tuple[Waiting, ...]:
    """Lists that were brought and neither imported nor thrown away, the newest first."""
    only_for(Role.COORDINATOR, entry)
    held = StoredFile.objects.filter(purpose=entry.actor.purpose, kind=KIND, deleted_at=None, keep_until__gt=now)
    rows = held.order_by("-stored_at").values_list("key", "stored_at")
    return tuple(
        Waiting(key, (now - brought) // HOUR, (brought + KEPT - now) // HOUR) for key, brought in rows[:MOST_SHOWN]
    )


def lists_in(entry: Entry) -> tuple[Imported, ...]:
    """The lists that came in, the newest first."""
    only_for(Role.COORDINATOR, entry)
    return imported_lists(entry.study)[:MOST_SHOWN]


def came_in(entry: Entry, key: UUID) -> Imported:
    """How a list came in; Outside if none did under this key."""
    only_for(Role.COORDINATOR, entry)
    found = imported_list(entry.study, key)
    if found is None:
        raise Outside
    return found


def empty_list(entry: Entry, language: str) -> bytes:
    """A list with this study's columns and nobody in it."""
    only_for(Role.COORDINATOR, entry)
    return lists.empty_list(entry.protocol, language)


def _held(entry: Entry, key: UUID) -> StoredFile:
    only_for(Role.COORDINATOR, entry)
    found = StoredFile.objects.filter(key=key, purpose=entry.actor.purpose, kind=KIND).first()
    if found is None:
        raise Outside
    return found


def _judge(entry: Entry, key: UUID, pack: CountryPack, now: datetime) -> Judgement:
    _held(entry, key)
    file = _read(entry, read_bytes(key, now), pack)
    eligible = entry.protocol.eligible
    numbers = [number for row in file.rows for number in row.numbers]
    known = known_people(entry.study, numbers, eligible.on if eligible else None)
    waiting = {(plain(name), born_on) for name, born_on in listed_without_number(entry.study)}
    more = (finding for row in file.rows for finding in _of_row(entry, row, known, waiting))
    return lists.judged(file, (*more, *_one_behind_two(file.rows, known)))


def _read(entry: Entry, content: bytes, pack: CountryPack) -> lists.InviteeFile:
    units = [lists.ListedUnit(*row) for row in Unit.objects.values_list("key", "name", "valid_to")]
    return lists.read_list(content, protocol=entry.protocol, pack=pack, units=units, today=entry.actor.day)


def _of_row(
    entry: Entry, row: lists.Row, known: Mapping[tuple[str, str], Known], waiting: Collection[tuple[str, object]]
) -> Iterator[Finding]:
    """What Larix knows already, that the person who brings the list must know: never where it knows it from."""
    if not row.numbers and (row.name, row.born_on) in waiting:
        yield lists.question(row.line, "", "looks_listed", saying.LOOKS_LISTED)
    for number in row.numbers:
        if number in known:
            yield from _of_somebody_known(entry, row, known[number])


def _one_behind_two(rows: Iterable[lists.Row], known: Mapping[tuple[str, str], Known]) -> Iterator[Finding]:
    """Two lines with different numbers that name one person, as Larix knows."""
    first_of: dict[int, lists.Row] = {}
    for row in rows:
        for number in row.numbers:
            if number not in known:
                continue
            first = first_of.setdefault(known[number].person_id, row)
            if number not in first.numbers:
                words = saying.SAME_KNOWN_PERSON.filled(first=first.line, second=row.line)
                yield lists.fault(row.line, "", "twice", words, (first.line,))


def _of_somebody_known(entry: Entry, row: lists.Row, known: Known) -> Iterator[Finding]:
    if known.listed:
        yield lists.fault(row.line, "", "on_this_list", saying.ON_THIS_LIST)
        return
    if known.died:
        yield lists.fault(row.line, "", "has_died", saying.HAS_DIED)
    if known.elsewhere:
        yield lists.question(row.line, "", "on_another_list", saying.ON_ANOTHER_LIST)
    if known.name and plain(known.name) != row.name:
        yield lists.warning(row.line, "", "other_name", saying.OTHER_NAME)
    told = row.listed.responsibility if row.listed is not None else None
    if told is None or is_recorded(told.who_and_since, known.responsibilities):
        return
    if would_be_kept_from(told.from_on, known.responsibilities):
        yield lists.warning(row.line, "", "other_responsibility", saying.OTHER_RESPONSIBILITY)
        eligible = entry.protocol.eligible
        if eligible is not None and known.holder_then not in (None, eligible.responsibility):
            yield lists.fault(row.line, "", "not_eligible", saying.not_eligible(eligible.said))
