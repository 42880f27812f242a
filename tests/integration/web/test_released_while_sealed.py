"""What was released stands on its list also while nothing new can be made, because somebody has left the snapshot."""

from larix.access.actor import HeldAt, operator
from larix.access.roles import Role
from larix.marts import Shelf
from larix.reporting.actions import build_snapshot
from larix.schedule.invited import Channel
from larix.studies.actions import withdraw
from tests.cast import AT, holder
from tests.integration.web.reading import links, main_words
from tests.invited import TODAY, consented, coordinating, founded, listed


def test_section_7_the_list_of_released_reports_stands_while_their_snapshot_is_sealed(signed_in, settings, library):
    study = founded()
    for invitation in listed(study, 12):
        consented(invitation)
    built = build_snapshot(
        study_key=study.key, shelf=Shelf(settings.MARTS), library=library, software="0.0", by=operator(AT)
    )
    client = signed_in(holder("frida", "Frida", Role.RESEARCHER, HeldAt("study", study.key)))
    report = f"/studies/{study.key}/report/"
    client.post(f"{report}release/", {"language": "en", "sure": "yes"})
    person = study.invitations.order_by("pk")[0].person
    withdraw(study=study, person=person, scopes=None, channel=Channel.EID, on=TODAY, by=coordinating(study))
    page = client.get(report)
    said = main_words(page)
    assert (page.status_code, "This snapshot is sealed." in said) == (409, True)
    assert f"Release edition English 20 November 2026 {built.manifest.id}" in said
    assert f"{report}release/" not in links(page)
    sent = client.post(report, {"edition": "team", "as_of": "", "language": "en", "file": "json"})
    assert (sent.status_code, sent.headers["Content-Type"]) == (409, "text/html; charset=utf-8")
