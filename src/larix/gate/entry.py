"""Coming in: purpose is asked before role, and role before anything is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from larix.access.actor import INSTALLATION, OSLO, Actor, HeldAt
from larix.access.models import Account, Grant
from larix.access.prepared import Prepared, put
from larix.access.roles import Role, may_read
from larix.core.told import Told
from larix.core.words import Words
from larix.schedule import Protocol
from larix.studies.models import Participation, Study
from larix.treatment.queries import treated_by

GRANTS = Prepared(lambda: Grant.objects.holding_on(put("day")).filter(account=put("account")))
# Without the stored protocol, which is read once in a process.
STUDY = Prepared(lambda: Study.objects.filter(key=put("key")).defer("stored_protocol"))
PURPOSES = {Role.COORDINATOR: "inviting", Role.RESPONSIBLE_CLINICIAN: "worry"}  # what a role comes in for


class Outside(Told):
    """Not for this account. Says the same whether the thing exists or not."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Siden finnes ikke, eller den er ikke åpen for deg.",
                "Sida finst ikkje, eller ho er ikkje open for deg.",
                "There is no such page, or it is not open to you.",
            )
        )


class InvitesNobody(Told):
    """A coordinator of a study whose protocol has no invitation: there is nothing to coordinate."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Denne studien inviterer ingen: protokollen sier ikke hvordan. Si fra til den som skriver den.",
                "Denne studien inviterer ingen: protokollen seier ikkje korleis. Sei frå til den som skriv han.",
                "This study invites nobody: its protocol does not say how. Tell whoever writes it.",
            )
        )


class TreatsParticipants(Told):
    """A researcher who treats somebody in the study: its lines of single people could be recognised."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Du behandler noen som er med i denne studien, og kan derfor ikke se svarene i den. Rapporten som er "
                "gitt ut, kan du lese som alle andre.",
                "Du behandlar nokon som er med i denne studien, og kan difor ikkje sjå svara i han. Rapporten som er "
                "gitt ut, kan du lese som alle andre.",
                "You treat somebody who takes part in this study, so you cannot see its answers. You can read the "
                "released report like everybody else.",
            )
        )


@dataclass(frozen=True, slots=True)
class Hat:
    """One role that an account holds today, and where."""

    role: Role
    held_at: HeldAt
    study_title: Words | None = None


@dataclass(frozen=True)
class Entry:
    """A door opened: who came in, as what, and to which study."""

    actor: Actor
    study: Study

    @property
    def protocol(self) -> Protocol:
        return self.study.protocol


def hats(account: Account, at: datetime) -> tuple[Hat, ...]:
    """Every role the account holds at that instant, in two queries."""
    grants = list(account.grants.holding_on(_day(at)).order_by("held_at_kind", "held_at_key", "role"))
    studies = Study.objects.filter(key__in={grant.held_at_key for grant in grants if grant.held_at_kind == "study"})
    titles = {study.key: study.protocol.title for study in studies}
    return tuple(
        Hat(Role(grant.role), HeldAt(grant.held_at_kind, grant.held_at_key), titles.get(grant.held_at_key))
        for grant in grants
    )


def enter_study(account: Account, key: str, role: Role, at: datetime) -> Entry:
    """Come into a study wearing `role`; Outside if its purpose or the account's grants do not open it.

    InvitesNobody for a coordinator of a study without an invitation.
    """
    purpose = f"{PURPOSES.get(role, 'study')}:{key}"
    if not may_read(role, purpose) or not _holds(account, role, HeldAt("study", key), at):
        raise Outside
    study = STUDY.first(key=key)
    if study is None:
        raise Outside
    if role is Role.COORDINATOR and study.protocol.inviting is None:
        raise InvitesNobody
    if role is Role.RESEARCHER and _treats_somebody_in(study, account, at):
        raise TreatsParticipants
    return Entry(Actor(str(account.key), role, HeldAt("study", key), purpose, at), study)


def _treats_somebody_in(study: Study, account: Account, at: datetime) -> bool:
    treated = treated_by(str(account.key), _day(at))
    return Participation.objects.filter(study=study, person__in=treated).exists()


def enter_interviews(account: Account, key: str, at: datetime, wearing: Sequence[str] = ()) -> Entry:
    """Come into a study as its interviewer, or as its peer interviewer; Outside otherwise.

    Whoever is both comes in as what they chose (`wearing`, the last choice first), else as its interviewer.
    """
    one, other = Role.INTERVIEWER, Role.PEER_INTERVIEWER
    if next((role for role in wearing if role in (one, other)), one) == other:
        one, other = other, one
    try:
        return enter_study(account, key, one, at)
    except Outside:
        return enter_study(account, key, other, at)


def only_for(role: Role | frozenset[Role], entry: Entry) -> None:
    """Outside for whoever came in as something else: a door opened for some roles is closed to the others."""
    if entry.actor.role not in ({role} if isinstance(role, Role) else role):
        raise Outside


def may_administer(account: Account, at: datetime) -> Actor:
    """The actor of an administrator; Outside for anyone else."""
    if not _holds(account, Role.ADMINISTRATOR, INSTALLATION, at):
        raise Outside
    return Actor(str(account.key), Role.ADMINISTRATOR, INSTALLATION, "administration", at)


def _holds(account: Account, role: Role, held_at: HeldAt, at: datetime) -> bool:
    if not account.is_active:
        return False
    held = GRANTS.all(account=account.pk, day=_day(at))
    return any((one.role, one.held_at_kind, one.held_at_key) == (role, held_at.kind, held_at.key) for one in held)


def _day(at: datetime) -> date:
    return at.astimezone(OSLO).date()
