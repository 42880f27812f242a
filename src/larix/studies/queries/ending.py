"""Reads of what goes around an interview: what was said before it, how it ended, and who waits for a call."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from larix.followup.queries import Versions
from larix.schedule.fieldwork import HowNow
from larix.studies.models import Ending, Happening, Participation, Visit
from larix.studies.rules.naloxone import Answered, Happened, offers_naloxone


@dataclass(frozen=True, slots=True)
class EndingLine:
    """`by_person`: what is said of how they are, they said themself. `told_version` None: nothing was said first."""

    on: date | None = None
    told: str = ""
    told_version: int | None = None
    how_now: str = ""
    called_on: date | None = None
    naloxone: str = ""
    by_person: bool = False

    @property
    def waits_for_a_call(self) -> bool:
        return self.how_now == HowNow.CALL_ME and self.called_on is None


@dataclass(frozen=True, slots=True)
class CallWanted:
    """Somebody asked to be called after this wave's interview, on this day, and nobody has noted a call."""

    wave: str
    since: date


def ending_of(participation: Participation, wave: str) -> EndingLine:
    row = Ending.objects.filter(participation=participation, wave=wave).first()
    if row is None:
        return EndingLine()
    return EndingLine(
        row.on, row.told, row.told_version, row.how_now, row.called_on, row.naloxone, bool(row.how_now) and not row.by
    )


def waiting_for_a_call(participations: Collection[Participation]) -> dict[int, tuple[CallWanted, ...]]:
    """Who waits for a call, by the participation's id, the longest first; one query. Who does not is left out."""
    rows = Ending.objects.filter(
        participation__in=[row.pk for row in participations], how_now=HowNow.CALL_ME, called_on__isnull=True
    )
    found: dict[int, list[CallWanted]] = defaultdict(list)
    for pk, wave, on in rows.order_by("on", "pk").values_list("participation_id", "wave", "on"):
        found[pk].append(CallWanted(wave, on))
    return {pk: tuple(some) for pk, some in found.items()}


def naloxone_is_offered(
    participation: Participation, wave: str, responses: Collection[Versions], today: date
) -> bool:  # fmt: skip
    """Whether the rule says so of this wave's answers (`responses`: the person's own, of this study) and happenings."""
    before = Visit.objects.filter(participation=participation, on__lt=today).exclude(wave=wave)
    since = before.order_by("-on").values_list("on", flat=True).first() or participation.joined_on
    current = [(one.instrument, one.current) for one in responses if one.wave == wave]
    answered = [Answered(name, now.answers, now.number, now.on, now.mode, now.by) for name, now in current]
    rows = Happening.objects.filter(participation=participation).values_list("kind", "from_on", "to_on")
    return offers_naloxone(answered, [Happened(*row) for row in rows], since=since, today=today)
