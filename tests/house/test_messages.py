"""The catalogues' own tool: it finds every kind of message, keeps what was translated, and sees each kind of fault."""

import polib
import pytest

from tools import messages

TEMPLATE = """{% load i18n %}<h1>{% translate "People" %}</h1>
    {% if x %}
  <p>{% blocktranslate trimmed count counter=n with name=who %}
     {{ name }} has {{ counter }} answer
  {% plural %}
     {{ name }} has {{ counter }} answers
  {% endblocktranslate %}</p>{% endif %}
<a title="{{ _('It\\'s here') }}">{% translate "May" context "month" %}</a> don't read (this
"""


def found(text, **how):
    return [(message.context, message.text, message.plural) for message in messages.messages_in(text, **how)]


def catalogue(**entry):
    kept = polib.POFile()
    kept.append(polib.POEntry(**entry))
    return kept


def wanted(text, plural=""):
    return {("", text): messages.Message("", text, plural)}


def test_every_message_of_a_template_is_found():
    assert found(TEMPLATE, template=True) == [
        ("", "People", ""),
        ("", "%(name)s has %(counter)s answer", "%(name)s has %(counter)s answers"),
        ("", "It's here", ""),
        ("month", "May", ""),
    ]


def test_every_message_of_a_module_is_found():
    source = '_("One")\nx = ngettext_lazy("a day", "%d days", n)\npgettext("month", "May")\n_(name)\nother("no")\n'
    assert found(source) == [("", "One", ""), ("", "a day", "%d days"), ("month", "May", "")]


@pytest.mark.parametrize(
    ("kept", "fault"),
    [
        ({"msgid": "Other", "msgstr": "Annet"}, "missing: '{n} people'"),
        ({"msgid": "{n} people", "msgstr": ""}, "empty: '{n} people'"),
        (
            {"msgid": "{n} people", "msgstr": "{n} personer", "flags": ["fuzzy"]},
            "marked as unsure (fuzzy): '{n} people'",
        ),
        ({"msgid": "{n} people", "msgstr": "personer"}, "other places to fill than the original has"),
        ({"msgid": "{n} people", "msgstr": "{m} personer"}, "other places to fill than the original has"),
        ({"msgid": "{n} people", "msgstr": "{n} personer\n"}, "begins or ends with another line break"),
        ({"msgid": "{n} people", "msgstr": "{n} personer", "obsolete": True}, "no longer used: '{n} people'"),
    ],
)
def test_each_fault_of_a_catalogue_is_seen(kept, fault):
    assert any(seen.startswith(fault) for seen in messages.faults(catalogue(**kept), wanted("{n} people")))


def test_a_whole_catalogue_has_no_fault():
    whole = catalogue(msgid="a day", msgid_plural="%d days", msgstr_plural={0: "en dag", 1: "%d dager"})
    assert messages.faults(whole, wanted("a day", "%d days")) == []


def test_an_update_keeps_translations_and_writes_no_date_and_no_line_number(tmp_path, monkeypatch):
    monkeypatch.setattr(messages, "SOURCE", tmp_path)
    first = messages.Message("", "People", files={"web/a.html"})
    assert messages.update("nb", {first.key: first}) == (1, [])
    file = messages.catalogue_file("nb")
    file.write_text(file.read_text().replace('msgid "People"\nmsgstr ""', 'msgid "People"\nmsgstr "Personer"'))
    second = messages.Message("", "Answers", files={"web/b.html"})
    assert messages.update("nb", {first.key: first, second.key: second}) == (1, [])
    assert file.read_text().endswith(
        '#: web/b.html\nmsgid "Answers"\nmsgstr ""\n\n#: web/a.html\nmsgid "People"\nmsgstr "Personer"\n'
    )
    assert "Date" not in file.read_text()
    assert messages.update("nb", {second.key: second}) == (0, ["People"])
