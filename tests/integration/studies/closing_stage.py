"""A list that is closed on its day: who stands on it, and what else was kept of them."""

from datetime import date

from larix.files.actions import store_file
from larix.schedule.invited import Answer, Channel
from larix.studies.actions import close_list, record_answer, record_objection, record_wrong_opening, withdraw
from larix.studies.models import Scan
from larix.treatment.actions import forget_responsibilities
from tests.cast import AT
from tests.invited import TODAY, consented, coordinating, founded, listed
from tests.vault_look import every, invitation_of

CLOSING = date(2026, 12, 31)


def six_on_a_list():
    """Six on the list: one takes part, one left, one said no, one objected, one's letter was opened, one is silent."""
    study = founded()
    anne, bjorn, cecilie, dag, eva, _finn = listed(study)
    by = coordinating(study)
    consented(anne)
    consented(bjorn)
    withdraw(study=study, person=bjorn.person, scopes=None, channel=Channel.EID, on=TODAY, by=by)
    record_answer(invitation=cecilie, answer=Answer.NO, channel=Channel.SLIP, on=TODAY, by=by)
    record_objection(invitation=dag, channel=Channel.SLIP, on=TODAY, by=by)
    record_wrong_opening(invitation=eva, channel=Channel.TELEPHONE, by=by)
    return study


def closed(study, on=CLOSING):
    return close_list(study=study, forget=forget_responsibilities, by=coordinating(study, on))


def names():
    return sorted(every("given_name"))


def pages(study, *pages, content):
    """A scanned file: of each page, whose it is (a name, or "" for nobody's) and why it was set aside."""
    by = coordinating(study)
    file = store_file(
        content=content, purpose="inviting:study-w", kind="scan", media_type="application/pdf", stored_at=AT,
        keep_until=None, by=by,
    )  # fmt: skip
    whose = {name: invitation_of(name) for name, _why in pages if name}
    for number, (name, why) in enumerate(pages, start=1):
        Scan.objects.create(study=study, file=file, page=number, at=by.at, invitation=whose.get(name), set_aside=why)
    return file
