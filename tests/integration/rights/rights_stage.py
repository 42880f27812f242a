"""People with something to say no to: answers given to a study, and to the quality registry."""

from uuid import uuid4

from larix.access.actor import Actor, HeldAt
from larix.access.roles import Role
from larix.followup.given import check
from larix.followup.models import Response, ResponseVersion
from larix.people.models import Person
from larix.studies.actions import record_interview
from larix.studies.models import Invitation, Participation
from tests.cast import AT, save_of
from tests.invited import TODAY


def interviewed(invitation: Invitation) -> Participation:
    """Whoever takes part has answered once."""
    participation = Participation.objects.get(study=invitation.study, person=invitation.person)
    by = Actor("ida", Role.INTERVIEWER, HeldAt("study", invitation.study.key), invitation.study.protocol.purpose, AT)
    given = check(save_of(participation, name=str(invitation.key), save_id=uuid4()))
    record_interview(participation=participation, given=given, by=by)
    return participation


def answered_for_registry(person: Person) -> Response:
    """A form that was answered for the quality registry."""
    response = Response.objects.create(
        id=uuid4(), person=person, purpose="registry", instrument="measure_point", wave="m00"
    )
    ResponseVersion.objects.create(
        response=response, number=1, instrument_version=1, fingerprint="0" * 64, on=TODAY, mode="together",
        language="nb", answers={"housing": "own"}, missing={}, own_words={}, digest="0" * 64, at=AT,
    )  # fmt: skip
    return response
