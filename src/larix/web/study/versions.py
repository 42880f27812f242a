"""The versions of one response, as its page shows them: what stands now, and what each save changed."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.http import QueryDict
from django.utils.translation import gettext as _

from larix import gate
from larix.access.models import Account
from larix.followup.queries import Version, Versions
from larix.instruments import Library
from larix.web.forms.answered import Difference, Said, answers_said, differences, scores_said
from larix.web.saying import language
from larix.web.study.typed import mode_said


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


def answers_page(asked: gate.Asking, stored: Versions, me: Account, library: Library) -> dict[str, Any]:
    instrument = library.get(stored.instrument, stored.current.instrument_version)
    return {
        "asked": asked,
        "stored": stored,
        "mode": mode_said(stored.current.mode),
        "scores": scores_said(instrument, stored.current.answers, language()),
        "answers": answers_said(instrument, stored.current.answers, stored.current.missing, language()),
        "versions": versions_shown(asked, stored, me, library),
    }


def versions_shown(asked: gate.Asking, stored: Versions, me: Account, library: Library) -> tuple[ShownVersion, ...]:
    """Every version, the oldest first."""
    return tuple(_shown(version, stored, me, library) for version in stored.versions)


def kept(entry: gate.Entry, asked: gate.Asking, stored: Versions, sent: QueryDict) -> None:
    """Make the chosen version hold. The one that holds already is saved once more, so that it is decided."""
    number, save_id, current = sent.get("number", ""), _save_id(sent), stored.current
    if number == str(current.number):
        gate.save(
            entry, asked, save_id=save_id, started_from=current.number, on=current.on, mode=current.mode,
            language=language(), answers=current.answers, missing=current.missing,
            reason=_("Kept after a conflict"),
        )  # fmt: skip
    else:
        gate.choose(entry, asked, number=int(number) if re.fullmatch(r"[0-9]{1,6}", number) else 0, save_id=save_id)


def _save_id(sent: QueryDict) -> UUID:
    try:
        return UUID(sent.get("save_id", ""))
    except ValueError:
        return uuid4()


def _shown(version: Version, stored: Versions, me: Account, library: Library) -> ShownVersion:
    instrument = library.get(stored.instrument, version.instrument_version)
    numbered = {each.number: each for each in stored.versions}
    before, now = numbered.get(version.started_from), (version.answers, version.missing)
    changes = differences(instrument, (before.answers, before.missing), now, language()) if before else None
    current = (stored.current.answers, stored.current.missing)
    return ShownVersion(
        version=version,
        save_id=uuid4(),
        who=_who(version.by, me),
        mode=mode_said(version.mode),
        holds=version.number == stored.current.number,
        waits=version in stored.open_conflicts,
        moved_from=before.on if before and before.on != version.on else None,
        changes=changes,
        answers=answers_said(instrument, *now, language()),
        against_current=differences(instrument, current, now, language()),
    )


def _who(by: str, me: Account) -> str:
    if by == str(me.key):
        return _("you")
    return _("import") if by == "operator" else _("another interviewer")
