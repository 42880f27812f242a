"""What a person does about themself with an electronic identity at a high level: consent, see it, take it back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from larix.access.actor import INSTALLATION, Actor
from larix.access.deeds import read
from larix.access.roles import Role
from larix.access.verbs import Verb
from larix.core.words import Words
from larix.gate.answering import themself
from larix.gate.entry import Outside
from larix.gate.filling import as_read, current_as_read
from larix.people.models import DeathEntry, Person
from larix.people.queries import find_by_number, identities, reserved
from larix.rights import actions as rights
from larix.schedule import Scope
from larix.schedule.invited import Answer, Channel, State
from larix.studies import actions
from larix.studies.consenting import Consent, Copy, How, needed, takes_part
from larix.studies.leaving import Chosen
from larix.studies.models import ConsentEntry, Invitation, Letter, Study
from larix.studies.queries.consents import ConsentLine, asked_from, consents_of, latest_text, standing_of
from larix.studies.queries.invited import inviting_of
from larix.studies.queries.invitee import invitee
from larix.studies.queries.withdrawing import Consequences, TakingBack
from larix.studies.queries.withdrawing import consequences as consequences_of
from larix.studies.queries.withdrawing import taking_back as taking_back_of
from larix.texts.queries import TextShown, current, version


@dataclass(frozen=True, slots=True)
class Oneself:
    """Somebody who proved who they are, at an instant. `person_key` may stand in a session, never in an address.

    `only_study` is set for whoever came by a one-time code: it opens that study's pages and no other's.
    """

    person_key: UUID
    name: str
    language: str
    at: datetime
    only_study: str = ""

    @property
    def channel(self) -> Channel:
        return Channel.CODE if self.only_study else Channel.EID


@dataclass(frozen=True, slots=True)
class OwnInvitation:
    """One study that invited this person. `may_consent`: asked, and not taking part on today's text already."""

    study_key: str
    title: Words
    state: State
    may_consent: bool
    takes_part: bool
    ask_again: bool  # takes part on an older text than today's
    objected: bool
    may_take_back: bool  # some yes stands, also where they have left the project


@dataclass(frozen=True, slots=True)
class ConsentForm:
    """The text and the scopes to say yes or no to, none ticked. `text` None: there is no text yet, nothing to sign."""

    study_key: str
    title: Words
    controller: Words
    information: TextShown | None
    text: TextShown | None
    scopes: tuple[Scope, ...]
    standing: Mapping[str, bool]


@dataclass(frozen=True, slots=True)
class ConsentCopy:
    """A person's own copy of what they said yes to: the very text, and each yes and no.

    `taken_back` has the day on which they took a yes of it back, by the scope's code; what is not there holds still.
    """

    title: Words
    controller: Words
    text: TextShown
    scopes: tuple[tuple[Scope, bool], ...]
    named_sources: tuple[str, ...]
    contact_channels: tuple[str, ...]
    on: date
    how: str
    taken_back: Mapping[str, date]


def by_number(kind: str, number: str, at: datetime) -> Oneself | None:
    """Who this electronic identity is, if Larix knows them by this number; None where it does not. Logged."""
    person = find_by_number(kind, number)
    return None if person is None else _oneself(person, at)


def again(person_key: UUID, at: datetime) -> Oneself | None:
    """The person of a session that has proved itself before; None if their name is deleted or they have died."""
    person = Person.objects.filter(key=person_key).first()
    return None if person is None else _named(person, at)


def _oneself(person: Person, at: datetime) -> Oneself | None:
    found = _named(person, at)
    if found is not None:
        read(Verb.PERSON_READ, by=Actor("", Role.PERSON, INSTALLATION, "inviting", at), about=[person.key])
    return found


def _named(person: Person, at: datetime) -> Oneself | None:
    """Nobody signs in as somebody who has died."""
    identity = identities([person.pk]).get(person.pk)
    death = DeathEntry.objects.standing([person.pk]).get(person.pk)
    if identity is None or (death is not None and death.died):
        return None
    return Oneself(person.key, identity.name, identity.language, at)


def invitations_of(oneself: Oneself) -> tuple[OwnInvitation, ...]:
    """The studies that have sent this person something, or that they consented to."""
    return tuple(_own(invitation, oneself) for invitation in _opened_to(oneself))


def _opened_to(oneself: Oneself) -> QuerySet[Invitation]:
    """What has reached this person: on a list and never written to, they are not told that there is one."""
    sent = Letter.objects.filter(invitation=OuterRef("pk"), run__posted_on__isnull=False, taken_out="")
    said = ConsentEntry.objects.filter(study=OuterRef("study"), person=OuterRef("person"))
    own = Invitation.objects.filter(Exists(sent) | Exists(said), person__key=oneself.person_key)
    if oneself.only_study:
        own = own.filter(study__key=oneself.only_study)
    return own.select_related("study", "person").order_by("pk")


def studies_opened_to(oneself: Oneself) -> tuple[Study, ...]:
    """The studies that have reached this person; for whoever came by a code, that one."""
    return tuple(invitation.study for invitation in _opened_to(oneself))


def as_oneself(oneself: Oneself) -> Actor:
    """The person as the one who acts for themself: in one study by its code, in all by electronic identity."""
    if oneself.only_study:
        return themself(oneself.only_study, oneself.at)
    return Actor("", Role.PERSON, INSTALLATION, "rights", oneself.at)


def _own(invitation: Invitation, oneself: Oneself) -> OwnInvitation:
    study, person = invitation.study, invitation.person
    told = invitee(invitation, themself(study.key, oneself.at).day)
    now, since = standing_of(study, person), asked_from(study)
    is_in = takes_part(now, needed(inviting_of(study).scopes))
    older = is_in and since is not None and (latest_text(study, person) or 0) < since
    return OwnInvitation(
        study_key=study.key, title=study.protocol.title, state=told.state,
        may_consent=since is not None and (not is_in or older) and told.state is not State.NOT_ELIGIBLE,
        takes_part=is_in, ask_again=older, objected=told.objected_on is not None, may_take_back=any(now.values()),
    )  # fmt: skip


def title_of(oneself: Oneself, study_key: str) -> Words:
    """What the study is called; Outside if it never invited them."""
    return _mine(oneself, study_key)[0].protocol.title


def consent_form(oneself: Oneself, study_key: str) -> ConsentForm:
    """What to read and say yes to; Outside if this study never invited them."""
    study, person = _mine(oneself, study_key)
    protocol, scope = study.protocol, study.protocol.scope
    return ConsentForm(
        study_key=study.key, title=protocol.title, controller=protocol.controller,
        information=current_as_read(current(scope, "information"), protocol),
        text=current_as_read(current(scope, "consent"), protocol),
        scopes=inviting_of(study).scopes, standing=standing_of(study, person),
    )  # fmt: skip


def give_consent(
    oneself: Oneself, study_key: str, *, scopes: Mapping[str, bool], text_version: int,
    named_sources: tuple[str, ...] = (), contact_channels: tuple[str, ...] = (), said_back: bool = False,
) -> None:  # fmt: skip
    """Consent by electronic identity. Refused where a rule says no (an older text, no yes to the needed scope, …)."""
    study, person = _mine(oneself, study_key)
    by = themself(study.key, oneself.at)
    given = Consent(
        on=by.day, scopes=scopes, how=How.EID, text_version=text_version, named_sources=named_sources,
        contact_channels=contact_channels, copy=Copy.ON_SCREEN, said_back=said_back,
    )  # fmt: skip
    actions.record_consent(study=study, person=person, consent=given, by=by)


def say_no(oneself: Oneself, study_key: str) -> None:
    """Answer no to the invitation; whoever has left has said so already. Refused while a consent stands."""
    found = _opened_to(oneself).filter(study__key=study_key).first()
    if found is None:
        raise Outside
    by = themself(study_key, oneself.at)
    if invitee(found, by.day).state is State.WITHDRAWN:
        return
    actions.record_answer(invitation=found, answer=Answer.NO, channel=Channel.EID, on=by.day, by=by)


def taking_back(oneself: Oneself, study_key: str) -> TakingBack:
    """What there is to take back, and the ways out to choose among."""
    return taking_back_of(*_mine(oneself, study_key))


def consequences(oneself: Oneself, study_key: str, chosen: Chosen) -> Consequences:
    """What exactly this choice would do, to be said before it is confirmed."""
    return consequences_of(*_mine(oneself, study_key), chosen)


def withdraw(oneself: Oneself, study_key: str, chosen: Chosen) -> None:
    """Take back what was chosen, at once. No reason is asked."""
    study, person = _mine(oneself, study_key)
    by = themself(study.key, oneself.at)
    rights.withdraw(study=study, person=person, chosen=chosen, channel=oneself.channel, on=by.day, by=by)


def my_consents(oneself: Oneself, study_key: str) -> tuple[ConsentLine, ...]:
    """Everything this person said yes to and took back in this study, the oldest first."""
    return consents_of(*_mine(oneself, study_key))


def consent_copy(oneself: Oneself, study_key: str) -> ConsentCopy | None:
    """The copy of the latest consent; None if there is none."""
    study, person = _mine(oneself, study_key)
    lines = consents_of(study, person)
    given = [line for line in lines if line.kind == "given"]
    if not given or given[-1].text_version is None:
        return None
    last, version_of = given[-1], given[-1].text_version
    return ConsentCopy(
        title=study.protocol.title, controller=study.protocol.controller,
        text=as_read(version(study.protocol.scope, "consent", version_of), study.protocol),
        scopes=tuple((scope, last.scopes.get(scope.code, False)) for scope in inviting_of(study).scopes),
        named_sources=last.named_sources, contact_channels=last.contact_channels, on=last.on, how=last.how,
        taken_back={code: line.on for line in lines if line.number > last.number for code in line.scopes},
    )  # fmt: skip


def is_reserved(oneself: Oneself) -> bool:
    """Whether this person has reserved against the quality registry."""
    return bool(reserved([_person(oneself).pk]))


def reserve(oneself: Oneself, *, reserved: bool) -> None:
    """Reserve against the quality registry, or take it back. It changes nothing in any study."""
    by = Actor("", Role.PERSON, INSTALLATION, "registry", oneself.at)
    change = rights.reserve if reserved else rights.take_reservation_back
    change(person=_person(oneself), channel=Channel.EID, on=by.day, by=by)


def object_to_comparison(oneself: Oneself, study_key: str) -> None:
    """ "Use nothing about me": out of the comparison of those who took part with the rest, at once."""
    study, person = _mine(oneself, study_key)
    by, own = themself(study.key, oneself.at), Invitation.objects.get(study=study, person=person)
    rights.object_to_comparison(invitation=own, channel=Channel.EID, on=by.day, by=by)


def _person(oneself: Oneself) -> Person:
    return Person.objects.get(key=oneself.person_key)


def _mine(oneself: Oneself, study_key: str) -> tuple[Study, Person]:
    """A study that invited this person; Outside for any other, whether it exists or not."""
    found = _opened_to(oneself).filter(study__key=study_key).first()
    if found is None:
        raise Outside
    return found.study, found.person
