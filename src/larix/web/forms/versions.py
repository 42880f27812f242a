"""The versions of one response, as its page shows them: what stands now, and what each save changed."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from larix.followup.drafts import Typed
from larix.followup.queries import Version, Versions
from larix.gate import sitting
from larix.gate.sitting import Asking, Seat
from larix.instruments import Instrument, Library
from larix.web.forms.answered import Difference, Said, answers_said, differences, scores_said
from larix.web.forms.sent import WHO_INTERPRETED, WHO_WAS_THERE, mode_said
from larix.web.saying import language


@dataclass(frozen=True, slots=True)
class ShownVersion:
    """`changes` are against the version that it started from; None for the first.

    `moved_from` is the day that stood there before, where the day was corrected.
    """

    version: Version
    save_id: UUID  # for choosing it: each choice is a save of its own
    who: str
    mode: str
    holds: bool
    waits: bool  # a conflict that nobody has decided
    moved_from: date | None
    changes: tuple[Difference, ...] | None
    answers: tuple[Said, ...]
    against_current: tuple[Difference, ...]


def answers_page(asked: Asking, stored: Versions, library: Library) -> dict[str, Any]:
    """Only for whoever may read the part: `asked` was opened for them. Scores are shown here, once it is finished."""
    now = stored.current
    whole = library.get(stored.instrument, now.instrument_version)
    # Scores are of the whole instrument; what a part does not ask has none there.
    return {
        "asked": asked,
        "stored": stored,
        "mode": mode_said(now.mode),
        "beside": _beside(now),
        "scores": scores_said(asked.instrument, now.answers, language()),
        "answers": answers_said(_as_answered(asked, whole, now), now.answers, now.missing, language()),
        "versions": versions_shown(asked, stored, library),
    }


def goals_last_time(asked: Asking) -> dict[str, Any]:
    """Last time's goals, each under its question: only here, after today's have been asked and answered."""
    last = sitting.goals_before(asked)
    if last is None:
        return {}
    questions = {item.name: item.ask.said_in(language()) for item in asked.instrument.items}
    said = tuple(Said(questions[name], str(words), False) for name, words in last.answers.items())
    return {"goals": said, "goals_on": last.on}


def versions_shown(asked: Asking, stored: Versions, library: Library) -> tuple[ShownVersion, ...]:
    """Every version, the oldest first."""
    return tuple(_shown(asked, version, stored, library) for version in stored.versions)


def kept(seat: Seat, asked: Asking, stored: Versions, *, number: int, save_id: UUID) -> None:
    """Make the chosen version hold. The one that holds already is saved once more, so that it is decided."""
    now = stored.current
    if number != now.number:
        sitting.choose_version(seat, asked, number=number, save_id=save_id)
        return
    again = Typed(
        save_id, "", asked.draft.number if asked.draft else 0, (), {}, now.instrument_version, now.on, now.mode,
        language(), now.present, now.interpreter, now.number,
    )  # fmt: skip
    reason = _("Kept after a conflict")
    sitting.finish(
        seat, asked, again, answers=now.answers, missing=now.missing, reason=reason, carried=now.carried
    )  # fmt: skip


def _shown(asked: Asking, version: Version, stored: Versions, library: Library) -> ShownVersion:
    instrument = _as_answered(asked, library.get(stored.instrument, version.instrument_version), version)
    numbered = {each.number: each for each in stored.versions}
    before, now = numbered.get(version.started_from), (version.answers, version.missing)
    changes = differences(instrument, (before.answers, before.missing), now, language()) if before else None
    current = (stored.current.answers, stored.current.missing)
    return ShownVersion(
        version=version,
        save_id=uuid4(),
        who=who(version.by, asked.participant),
        mode=mode_said(version.mode),
        holds=version.number == stored.current.number,
        waits=version in stored.open_conflicts,
        moved_from=before.on if before and before.on != version.on else None,
        changes=changes,
        answers=answers_said(instrument, *now, language()),
        against_current=differences(instrument, current, now, language()),
    )


def who(by: str, seat: Seat) -> str:
    """Whoever saved something, as whoever reads it calls them. No interviewer's name stands here."""
    if by == seat.actor.account:
        return _("you")
    if not by:
        return _("the person")
    return _("import") if by == "operator" else _("another interviewer") if not seat.is_the_person else _("interviewer")


def _as_answered(asked: Asking, whole: Instrument, version: Version) -> Instrument:
    """The questions of this part, and whatever else the version holds: a protocol may have asked more then."""
    if whole.version == asked.instrument.version:
        there = {item.name for item in asked.instrument.items}
        if there.issuperset({*version.answers, *version.missing}):
            return asked.instrument
    return whole


def _beside(version: Version) -> tuple[str, ...]:
    """Who else was there and who interpreted, where somebody said so."""
    said = (WHO_WAS_THERE.get(version.present), WHO_INTERPRETED.get(version.interpreter))
    usual = {"alone", "none"}
    codes = (version.present, version.interpreter)
    return tuple(str(words) for code, words in zip(codes, said, strict=True) if words and code not in usual)
