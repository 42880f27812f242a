"""Sharing a picture with the unit that treats one: the person's own act; and what that unit's contacts then see."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from larix.access.actor import Actor
from larix.access.deeds import read
from larix.access.roles import may_read
from larix.access.verbs import Verb
from larix.gate.entry import Outside
from larix.gate.oneself import Oneself
from larix.gate.own_course import own_participation, themself
from larix.history import History
from larix.people.models import DeathEntry
from larix.people.queries import identities
from larix.rights import actions as rights
from larix.schedule import Outcome, Protocol
from larix.studies.actions import sharing as actions
from larix.studies.models import Participation, Share
from larix.studies.queries.consents import standing_of
from larix.studies.queries.own_course import ShareLine, shared_with, shares_of, story_of
from larix.studies.rules.own_course import SHARE_PICTURE
from larix.treatment.queries import responsible_on
from larix.units.queries import unit_titles


@dataclass(frozen=True, slots=True)
class MyShares:
    """`unit_key` is "" where nobody is responsible now; `said_yes`: the consent allows sharing at all."""

    outcomes: tuple[Outcome, ...]
    unit_key: str
    unit_name: str
    said_yes: bool
    standing: tuple[tuple[ShareLine, str], ...]  # each with the unit's name
    ended: tuple[tuple[ShareLine, str], ...]


@dataclass(frozen=True, slots=True)
class SharedRow:
    """One line of a unit's list: whose picture, of what, since when."""

    key: UUID
    name: str
    outcome: Outcome
    begun_at: datetime
    ends_at: datetime | None


@dataclass(frozen=True)
class SharedPicture:
    """One picture: outcomes over time, and nothing else. `story` is for that outcome only to be read from."""

    row: SharedRow
    protocol: Protocol
    story: History
    today: date


def my_shares(oneself: Oneself, study_key: str) -> MyShares:
    """What this person shares, and could share with whom."""
    row = own_participation(oneself, study_key)
    unit, names = _responsible(row, themself(study_key, oneself.at).day), dict(unit_titles())
    lines = [(one, names[one.unit_key].nb if one.unit_key in names else one.unit_key) for one in shares_of(row)]
    return MyShares(
        outcomes=row.study.protocol.outcomes, unit_key=unit or "", unit_name=names[unit].nb if unit else "",
        said_yes=_said_yes(row), standing=tuple(each for each in lines if each[0].stands_at(oneself.at)),
        ended=tuple(each for each in lines if not each[0].stands_at(oneself.at)),
    )  # fmt: skip


def share(
    oneself: Oneself, study_key: str, *, whats: Collection[str], shown_unit: str, until: datetime | None
) -> None:  # fmt: skip
    """Share these pictures with the unit that the page named. Refused where it is not responsible any more."""
    row, by = own_participation(oneself, study_key), themself(study_key, oneself.at)
    actions.share_pictures(
        participation=row, whats=whats, unit=_responsible(row, by.day), shown_unit=shown_unit, until=until,
        said_yes=_said_yes(row), died=False, by=by,
    )  # fmt: skip


def end(oneself: Oneself, study_key: str, key: UUID) -> None:
    """End one picture; Outside for one that is not theirs."""
    row = own_participation(oneself, study_key)
    rows = Share.objects.filter(participation=row, key=key)
    found = rows.select_related("participation__person", "participation__study").first()
    if found is None:
        raise Outside
    rights.end_sharing(share=found, by=themself(study_key, oneself.at))


def pictures(by: Actor, *, start: int, size: int) -> tuple[tuple[SharedRow, ...], int]:
    """A page of what is shared with the unit by those whom it treats, and how many there are."""
    rows = _visible(by)
    read(Verb.PEOPLE_LISTED, by=by, start=start, shown=len(rows[start : start + size]))
    return tuple(_row(share, name) for share, name in rows[start : start + size]), len(rows)


def picture(by: Actor, key: UUID) -> SharedPicture:
    """One picture; Outside from the moment it is ended. The person finds in their log that it was seen."""
    found = next(((share, name) for share, name in _visible(by, key=key)), None)
    if found is None:
        raise Outside
    one, name = found
    study = one.participation.study
    seen_as = Actor(by.account, by.role, by.held_at, f"treatment:{study.key}", by.at)
    read(Verb.SHARED_PICTURE_READ, by=seen_as, about=[one.participation.person.key])
    return SharedPicture(_row(one, name), study.protocol, story_of(one.participation), by.day)


def _visible(by: Actor, key: UUID | None = None) -> list[tuple[Share, str]]:
    """What stands shared with this unit, by people whom it is responsible for today, with their names.

    Purpose before role: a treatment role reads nothing of a study; what is here was taken out of it by the person.
    """
    if not may_read(by.role, "treatment"):
        raise Outside
    rows = shared_with(by.held_at.key, by.at)
    shares = list(rows if key is None else rows.filter(key=key))
    people = {share.participation.person_id for share in shares}
    responsible, names = responsible_on(sorted(people), by.day), identities(people)
    dead = {person for person, entry in DeathEntry.objects.standing(people).items() if entry.died}
    return [
        (share, names[person].name)
        for share in shares
        if (person := share.participation.person_id) not in dead and person in names and person in responsible
        and responsible[person].unit_key == by.held_at.key and _outcome(share) is not None
    ]  # fmt: skip


def _row(share: Share, name: str) -> SharedRow:
    outcome = _outcome(share)
    assert outcome is not None  # `_visible` leaves out what the protocol does not follow
    return SharedRow(share.key, name, outcome, share.begun_at, share.ended_at)


def _outcome(share: Share) -> Outcome | None:
    outcomes = share.participation.study.protocol.outcomes
    return next((one for one in outcomes if one.name == share.what), None)


def _responsible(row: Participation, day: date) -> str | None:
    found = responsible_on([row.person_id], day).get(row.person_id)
    return None if found is None else found.unit_key


def _said_yes(row: Participation) -> bool:
    """A study that does not ask for this yes in its consent has it in the act of sharing itself."""
    inviting = row.study.protocol.inviting
    asks = inviting is not None and any(scope.code == SHARE_PICTURE for scope in inviting.scopes)
    return not asks or standing_of(row.study, row.person).get(SHARE_PICTURE, False)
