"""The lines of one page of the work list, the travel areas, and the appointments of one day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet

from larix.access.actor import OSLO
from larix.studies.models import Appointment, Assignment, ContactAttempt, Participation, PauseEntry
from larix.studies.queries.ending import waiting_for_a_call
from larix.studies.queries.worklist import Stands
from larix.studies.rules.fieldwork import STANDING


@dataclass(frozen=True, slots=True)
class WorkLine:
    """One participant in the list. `interviewer` is the key of the account that follows them; "" for nobody."""

    key: UUID
    label: str
    now: Stands
    interviewer: str
    following: tuple[datetime, str] | None  # the next appointment and its travel area
    tried: tuple[datetime, str] | None  # the last try to make contact, and what came of it
    review_on: date | None  # of a pause whose day of review has come
    call_since: date | None  # they asked to be called that day, and nobody has noted a call


def lines(judged: Iterable[tuple[int, Stands]], day: date) -> tuple[WorkLine, ...]:
    """The lines of one page, in the same order; six queries."""
    of = dict(judged)
    rows = Participation.objects.in_bulk(list(of))
    who = dict(
        Assignment.objects.filter(participation__in=of, to_on__isnull=True).values_list("participation_id", "account")
    )
    calls = {pk: wanted[0].since for pk, wanted in waiting_for_a_call(rows.values()).items()}
    following, tried, reviews = _next_appointments(of, day), _last_attempts(of), _reviews(of, day)
    return tuple(
        WorkLine(
            rows[pk].key, rows[pk].label, now, who.get(pk, ""), following.get(pk), tried.get(pk), reviews.get(pk),
            calls.get(pk),
        )
        for pk, now in of.items()
    )  # fmt: skip


def followed_by(account: str) -> QuerySet[Assignment, int]:
    """The participations that this account follows, to stand inside another query."""
    return Assignment.objects.filter(account=account, to_on__isnull=True).values_list("participation_id", flat=True)


def went_last_to(area: str, visible: QuerySet[Participation]) -> frozenset[int]:
    """Whose last appointment with a travel area was in this one."""
    rows = Appointment.objects.filter(participation__in=visible).exclude(area="").order_by("at", "pk")
    last = dict(rows.values_list("participation_id", "area"))
    return frozenset(pk for pk, where in last.items() if where == area)


def meet_on(day: date, visible: QuerySet[Participation]) -> frozenset[int]:
    """Whose appointment that stands is on that day."""
    rows = Appointment.objects.filter(
        participation__in=visible, state__in=STANDING, at__gte=_midnight(day), at__lt=_midnight(day + timedelta(days=1))
    )
    return frozenset(rows.values_list("participation_id", flat=True))


def areas(visible: QuerySet[Participation]) -> tuple[str, ...]:
    """The travel areas that appointments with these people have named."""
    named = Appointment.objects.filter(participation__in=visible).exclude(area="").order_by("area")
    return tuple(named.values_list("area", flat=True).distinct())


def _next_appointments(of: Mapping[int, Stands], day: date) -> dict[int, tuple[datetime, str]]:
    rows = Appointment.objects.filter(participation__in=of, state__in=STANDING, at__gte=_midnight(day)).order_by("-at")
    return {pk: (at, area) for pk, at, area in rows.values_list("participation_id", "at", "area")}


def _last_attempts(of: Mapping[int, Stands]) -> dict[int, tuple[datetime, str]]:
    rows = ContactAttempt.objects.filter(participation__in=of).order_by("at", "pk")
    return {pk: (at, outcome) for pk, at, outcome in rows.values_list("participation_id", "at", "outcome")}


def _reviews(of: Mapping[int, Stands], day: date) -> dict[int, date]:
    rows = PauseEntry.objects.filter(participation__in=of, to_on__isnull=True, review_on__lte=day)
    return dict(rows.values_list("participation_id", "review_on"))


def on_the_way(visible: QuerySet[Participation], day: date, account: str | None) -> QuerySet[Appointment]:
    """The appointments of that day that stand, by area and hour; one account's, or everybody's (None)."""
    rows = _standing(visible, day).filter(at__lt=_midnight(day + timedelta(days=1)))
    return (rows if account is None else rows.filter(by=account)).order_by("area", "at", "pk")


def from_that_day(visible: QuerySet[Participation], day: date, account: str) -> QuerySet[Appointment]:
    """One account's appointments from that day on that stand, in their order."""
    return _standing(visible, day).filter(by=account).order_by("at", "pk")


def _standing(visible: QuerySet[Participation], day: date) -> QuerySet[Appointment]:
    rows = Appointment.objects.filter(participation__in=visible, state__in=STANDING, at__gte=_midnight(day))
    return rows.select_related("participation__person")


def _midnight(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), tzinfo=OSLO)
