"""What a code from a letter opens: an answer to the invitation, and a way out. It shows no name and never consents."""

from dataclasses import dataclass
from datetime import date, datetime

from larix.access.actor import Actor, HeldAt
from larix.access.roles import Role
from larix.core.told import Told
from larix.core.words import Words
from larix.people.queries import identities
from larix.rights import actions as rights
from larix.schedule.invited import OWN, Answer, Channel
from larix.studies import actions, rules
from larix.studies.codes import code_digest, normal_code
from larix.studies.leaving import Chosen, Leaving, ways_out_by_code
from larix.studies.models import Invitation
from larix.studies.queries.consents import standing_of
from larix.studies.queries.invited import deaths_of, invited_stories, inviting_of


@dataclass(frozen=True, slots=True)
class Answerable:
    """What a live code says of itself. Neutral: anybody may be holding the envelope.

    `answered` is the person's own answer that stands; `may_change` whether another one may replace it. `may_withdraw`:
    there is a consent to take back. `ways_out` are the same for everybody in the study, whatever they said yes to.
    """

    language: str
    answered: Answer | None
    answered_on: date | None
    may_answer: bool
    may_change: bool
    may_withdraw: bool
    ways_out: tuple[Leaving, ...]


@dataclass(frozen=True, slots=True)
class WayOut:
    """What one way of leaving by a code does, in words that are the same for everybody: nothing of them says what was
    consented to, or tells of treatment, project or registry. Who wants to know more rings the number in the letter, or
    signs in; and so does whoever takes back only some of it, for a code shows nobody what was said yes to.
    """

    deleted: tuple[Words, ...]
    stays: tuple[Words, ...]


class NoSuchCode(Told):
    """No live code. The same words for a wrong code, a killed one and one that was never made."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Koden kan ikke brukes. Se om den er skrevet av riktig, eller ring nummeret i brevet.",
                "Koden kan ikkje brukast. Sjå om han er skriven av rett, eller ring nummeret i brevet.",
                "This code cannot be used. See that it is copied correctly, or ring the number in the letter.",
            )
        )


class AlreadyAnswered(Told):
    """The code was used before, with another answer. Nothing was changed; `answerable` has what was answered."""

    def __init__(self, answerable: Answerable) -> None:
        super().__init__(
            Words(
                "Det er alt svart med denne koden. Svaret står som før. Vil du endre det, så velg det.",
                "Det er alt svart med denne koden. Svaret står som før. Vil du endre det, så vel det.",
                "This code has been answered with already. The answer stands. If you want to change it, choose that.",
            )
        )
        self.answerable = answerable


def by_code(typed: str, at: datetime) -> Answerable | None:
    """What this code opens; None for any code that is not live, whatever the cause. Nothing is written anywhere."""
    invitation = _live(typed)
    return None if invitation is None else _answerable(invitation, themself(invitation.study.key, at))


def answer(typed: str, answer: Answer, at: datetime, *, changing: bool = False) -> Answerable:
    """Answer yes ("contact me"), no, or talk. NoSuchCode, or AlreadyAnswered where it would change one unasked.

    The same answer again changes nothing. Refused once a consent was given: then it is withdrawn, not answered anew.
    """
    if answer not in OWN:
        raise ValueError(f"{answer} is not the person's own answer")
    invitation = _alive(typed)
    by = themself(invitation.study.key, at)
    before = _answerable(invitation, by)
    if before.answered is answer:
        return before
    if before.answered is not None and before.may_change and not changing:
        raise AlreadyAnswered(before)
    actions.record_answer(invitation=invitation, answer=answer, channel=Channel.CODE, on=by.day, by=by)
    return _answerable(invitation, by)


def wrong_person(typed: str, at: datetime) -> bool:
    """ "This letter is not for me": the code dies at once. Whether it lived: nothing to tell whoever typed it."""
    invitation = _live(typed)
    if invitation is not None:
        by = themself(invitation.study.key, at)
        actions.record_wrong_opening(invitation=invitation, channel=Channel.CODE, by=by)
    return invitation is not None


def withdraw_by_code(typed: str, how: Leaving, at: datetime) -> None:
    """Leave at once, in a way that a code may (one of WAYS_OUT). NoSuchCode for a dead code.

    Where nothing stands there is nothing to take back, and only a reservation that was asked for is recorded.
    """
    if how not in WAYS_OUT:
        raise ValueError(f"{how} is not for a code")
    invitation = _alive(typed)
    study, person, chosen = invitation.study, invitation.person, Chosen(how)
    by = themself(study.key, at)
    rights.withdraw(study=study, person=person, chosen=chosen, channel=Channel.CODE, on=by.day, by=by)


def themself(study_key: str, at: datetime) -> Actor:
    """The person as the one who acts, without an account."""
    return Actor("", Role.PERSON, HeldAt("study", study_key), f"inviting:{study_key}", at)


def _live(typed: str) -> Invitation | None:
    """Whose live code this is. Whatever was typed, it is digested and looked for: a wrong code takes as long."""
    digest = code_digest(normal_code(typed) or "")
    found = Invitation.objects.select_related("study", "person").filter(answer_digest=digest).first()
    return None if found is None or deaths_of(found.study, [found.person_id]) else found


def _alive(typed: str) -> Invitation:
    found = _live(typed)
    if found is None:
        raise NoSuchCode
    return found


def _answerable(invitation: Invitation, by: Actor) -> Answerable:
    study, person = invitation.study, invitation.person
    story = dict(invited_stories(study, [invitation.pk]))[invitation.pk]
    standing = story.standing(by.day)
    own = standing if standing is not None and standing.answer in OWN else None
    eligible = standing is None or standing.answer is not Answer.NOT_ELIGIBLE
    open_still = rules.may_change_by_code(has_consented=bool(story.consents), is_eligible=eligible).allowed
    identity = identities([person.pk]).get(person.pk)
    return Answerable(
        language=identity.language if identity else "nb",
        answered=own.answer if own else None,
        answered_on=own.on if own else None,
        may_answer=open_still and own is None,
        may_change=open_still and own is not None,
        may_withdraw=any(standing_of(study, person).values()),
        ways_out=ways_out_by_code(inviting_of(study).scopes),
    )


ANSWERS_GO = Words("Det du har svart, slettes.", "Det du har svart, blir sletta.", "What you have answered is deleted.")
THAT_YOU_LEFT = Words(
    "At du sa ja og at du går ut, blir stående, så ingen spør på nytt. Har du skrevet under på noe, blir det også "
    "stående.",
    "At du sa ja og at du går ut, blir ståande, så ingen spør på nytt. Har du skrive under på noko, blir det òg "
    "ståande.",
    "That you said yes and that you leave stays, so that nobody asks again. If you have signed something, that stays "
    "too.",
)
WAYS_OUT = {
    Leaving.PROJECT: WayOut(
        deleted=(
            ANSWERS_GO,
            Words(
                "Det brevet handlet om, tar slutt for deg.",
                "Det brevet handla om, tek slutt for deg.",
                "What the letter was about ends for you.",
            ),
        ),
        stays=(
            THAT_YOU_LEFT,
            Words(
                "Har du sagt ja til annen bruk av svarene også, står det ja-et. Det er et eget valg.",
                "Har du sagt ja til annan bruk av svara òg, står det ja-et. Det er eit eige val.",
                "If you said yes to another use of the answers too, that yes stands. It is a choice of its own.",
            ),
        ),
    ),
    Leaving.PROJECT_AND_REGISTRY: WayOut(
        deleted=(
            ANSWERS_GO,
            Words(
                "Alt du har sagt ja til, tar slutt.",
                "Alt du har sagt ja til, tek slutt.",
                "Everything you have said yes to ends.",
            ),
        ),
        stays=(
            THAT_YOU_LEFT,
            Words(
                "Det noteres at du reserverer deg mot den andre bruken. Det gjelder til du selv tar det tilbake.",
                "Det blir notert at du reserverer deg mot den andre bruken. Det gjeld til du sjølv tek det tilbake.",
                "It is noted that you reserve yourself against the other use. It holds until you take that back.",
            ),
        ),
    ),
}
