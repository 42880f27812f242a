"""What a demo would have sent is read on the machine itself; in an installation with real people nobody reads it."""

from uuid import UUID

import pytest

from larix.outbox.adapters.file import FileAdapter

KEY = UUID("11111111-2222-3333-4444-555555555555")


@pytest.mark.django_db
def test_messages_of_a_demo_are_shown_and_no_others(larix, monkeypatch, settings, tmp_path):
    settings.OUTBOX = tmp_path / "outbox"
    monkeypatch.setattr("larix.settings.home.DEMO", tmp_path / "demo.json")
    refused = larix("outbox")
    assert (refused.status, refused.err.startswith("Messages are shown in a demo only")) == (2, True)
    (tmp_path / "demo.json").write_text("{}")
    assert larix("outbox").lines == ["Nothing was sent."]
    FileAdapter(settings.OUTBOX, "sms").send(key=KEY, to="+4790000001", text="Hei! [Blåbær]")
    assert larix("outbox").lines == ["sms", "+4790000001", "", "Hei! [Blåbær]", ""]
