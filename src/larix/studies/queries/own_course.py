"""Reads for a person's own page: their story, what was noted around it, what they share, and who has looked."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from larix.followup.models import RecordedScore, ResponseVersion
from larix.followup.story import tell
from larix.history import History
from larix.history import Visit as StoryVisit
from larix.people.models import DeathEntry
from larix.schedule.fieldwork import AppointmentState
from larix.studies.models import Appointment, Participation, Share, Visit


@dataclass(frozen=True, slots=True)
class ShareLine:
    """One picture shared with one unit. `ended_at` may lie ahead: then it ends by itself."""

    key: UUID
    what: str
    unit_key: str
    begun_at: datetime
    ended_at: datetime | None

    def stands_at(self, at: datetime) -> bool:
        return self.begun_at <= at and (self.ended_at is None or at < self.ended_at)


def story_of(participation: Participation) -> History:
    """One participant's story for their study, without a pseudonym: it is shown to themself. Four queries."""
    person, purpose = participation.person_id, participation.study.protocol.purpose
    visits = Visit.objects.filter(participation=participation)
    current = ResponseVersion.objects.current().filter(response__person=person, response__purpose=purpose)
    return tell(
        pseudonym="",
        joined_on=participation.joined_on,
        death=DeathEntry.objects.standing([person]).get(person),
        visits=[StoryVisit(visit.wave, visit.on) for visit in visits],
        versions=current.select_related("response"),
        scores=RecordedScore.objects.filter(person=person, purpose=purpose),
    )


def next_appointment(participation: Participation, at: datetime) -> Appointment | None:
    """The first one that stands and has not been."""
    stands = (AppointmentState.AGREED, AppointmentState.CONFIRMED)
    rows = Appointment.objects.filter(participation=participation, at__gte=at, state__in=stands)
    return rows.order_by("at", "pk").first()


def shares_of(participation: Participation) -> tuple[ShareLine, ...]:
    """Everything this person shared, the latest first."""
    rows = Share.objects.filter(participation=participation).order_by("-begun_at", "-pk")
    return tuple(ShareLine(row.key, row.what, row.unit_key, row.begun_at, row.ended_at) for row in rows)


def shared_with(unit_key: str, at: datetime) -> QuerySet[Share]:
    """What stands shared with this unit at that instant, of people who take part still."""
    rows = Share.objects.filter(Q(ended_at__isnull=True) | Q(ended_at__gt=at), unit_key=unit_key, begun_at__lte=at)
    taking_part = rows.filter(participation__left_on__isnull=True)
    return taking_part.select_related("participation__person", "participation__study").order_by("-begun_at", "-pk")
