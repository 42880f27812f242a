"""What carries a message: a file in a demo, a gateway for text messages, a server for e-mail."""

import json
import socket
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.policy import default
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from socketserver import StreamRequestHandler, TCPServer
from threading import Thread
from typing import Any
from uuid import UUID

import pytest

from larix.outbox.adapters import chosen
from larix.outbox.adapters.email import SUBJECT, EmailAdapter
from larix.outbox.adapters.file import FileAdapter, would_have_been_sent
from larix.outbox.adapters.sms import SmsAdapter
from larix.outbox.adapters.wrong import WrongSetting
from larix.outbox.shape import NotSent

KEY = UUID("11111111-2222-3333-4444-555555555555")
NUMBER, ADDRESS, TEXT = "+4790000001", "kari@example.org", "Hei! Minner om avtalen i morgen. Blåbær."


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


def served(server: TCPServer) -> Iterator[TCPServer]:
    thread = Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@dataclass
class Gateway:
    status: int = 200
    asked: list[tuple[dict[str, str], Any]] = field(default_factory=list)
    address: str = ""


@pytest.fixture
def gateway() -> Iterator[Gateway]:
    """A gateway on this machine: remembers what it was asked, and answers as the test says."""
    told = Gateway()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            told.asked.append((dict(self.headers), json.loads(body)))
            self.send_response(told.status)
            if told.status == 302:
                self.send_header("Location", told.address)
            self.end_headers()
            self.wfile.write(f"no such number {NUMBER}".encode())

        def log_message(self, *_said: Any) -> None:
            """Quiet."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    told.address = f"http://127.0.0.1:{server.server_port}/sms"
    for _server in served(server):
        yield told


def test_a_text_message_is_one_post_with_its_key_and_a_token(gateway: Gateway):
    SmsAdapter.at(gateway.address, "secret").send(key=KEY, to=NUMBER, text=TEXT)
    [(headers, body)] = gateway.asked
    assert body == {"to": NUMBER, "text": TEXT}
    assert (headers["Authorization"], headers["Idempotency-Key"]) == ("Bearer secret", str(KEY))


@pytest.mark.parametrize(
    ("status", "why", "for_good"),
    [
        (400, "refused_by_the_gateway", True),
        (302, "refused_by_the_gateway", True),
        (429, "gateway_in_trouble", False),
        (503, "gateway_in_trouble", False),
    ],
)
def test_a_gateway_that_does_not_take_it_is_told_without_the_number(gateway: Gateway, status, why, for_good):
    gateway.status = status
    with pytest.raises(NotSent) as trouble:
        SmsAdapter.at(gateway.address, "secret").send(key=KEY, to=NUMBER, text=TEXT)
    assert (trouble.value.why, trouble.value.for_good, trouble.value.perhaps) == (why, for_good, False)
    assert len(gateway.asked) == 1, "a number is taken nowhere else"
    assert NUMBER not in f"{trouble.value!r} {trouble.value.__cause__!r}"


def test_a_gateway_that_is_not_there_may_be_tried_again():
    adapter = SmsAdapter.at(f"http://127.0.0.1:{unused_port()}/", "secret")
    with pytest.raises(NotSent) as trouble:
        adapter.send(key=KEY, to=NUMBER, text=TEXT)
    assert (trouble.value.why, trouble.value.for_good) == ("gateway_not_reached", False)
    assert "secret" not in repr(adapter)


def unused_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class MailServer:
    answers: dict[str, str] = field(default_factory=dict)  # command -> what is answered instead; "" hangs up
    letters: list[bytes] = field(default_factory=list)
    port: int = 0


@pytest.fixture
def mail_server() -> Iterator[MailServer]:
    """A little SMTP server on this machine."""
    told = MailServer()

    class Handler(StreamRequestHandler):
        def say(self, line: str) -> None:
            self.wfile.write(f"{line}\r\n".encode())

        def handle(self) -> None:
            self.say("220 ready")
            while line := self.rfile.readline().decode().strip():
                command = line.split()[0].upper()
                answer = told.answers.get(command, "354 go on" if command == "DATA" else "250 fine")
                if not answer:
                    return
                self.say(answer)
                if command == "DATA" and answer.startswith("354") and not self.take():
                    return

        def take(self) -> bool:
            letter = b""
            while (line := self.rfile.readline()) != b".\r\n":
                letter += line
            told.letters.append(letter)
            if "." in told.answers:  # the letter is here, and the line goes dead before that is said
                return False
            self.say("250 taken")
            return True

    server = TCPServer(("127.0.0.1", 0), Handler)
    told.port = server.server_address[1]
    for _server in served(server):
        yield told


def emailed(server: MailServer) -> None:
    adapter = EmailAdapter.at(f"smtp://127.0.0.1:{server.port}", "post@example.no")
    adapter.send(key=KEY, to=ADDRESS, text=TEXT)


def test_an_email_has_a_neutral_subject_and_a_name_made_of_its_key(mail_server: MailServer):
    emailed(mail_server)
    [letter] = mail_server.letters
    read = message_from_bytes(letter, policy=default)
    assert (read["Subject"], read["From"], read["To"]) == (SUBJECT, "post@example.no", ADDRESS)
    assert read["Message-ID"] == f"<{KEY}@example.no>"
    assert read.get_content().strip() == TEXT


@pytest.mark.parametrize(
    ("answers", "why", "for_good", "perhaps"),
    [
        ({"RCPT": f"550 no {ADDRESS} here"}, "refused_by_the_server", True, False),
        ({"RCPT": "450 later"}, "refused_by_the_server", False, False),
        ({"MAIL": "451 later"}, "refused_by_the_server", False, False),
        ({"DATA": "554 never"}, "refused_by_the_server", True, False),
        ({".": "hangs up"}, "server_stopped_answering", False, True),
        ({"EHLO": "421 busy", "HELO": "421 busy"}, "refused_by_the_server", False, False),
    ],
)
def test_an_email_that_does_not_go_is_told_without_the_address(mail_server, answers, why, for_good, perhaps):
    mail_server.answers = answers
    with pytest.raises(NotSent) as trouble:
        emailed(mail_server)
    assert (trouble.value.why, trouble.value.for_good, trouble.value.perhaps) == (why, for_good, perhaps)
    assert ADDRESS not in f"{trouble.value!r} {trouble.value.__cause__!r}"


def test_a_server_that_is_not_there_has_surely_sent_nothing():
    with pytest.raises(NotSent) as trouble:
        emailed(MailServer(port=unused_port()))
    assert (trouble.value.why, trouble.value.for_good, trouble.value.perhaps) == ("server_not_reached", False, False)


def test_only_the_server_on_the_machine_itself_is_spoken_to_without_encryption():
    def encrypted(address: str) -> tuple[str, int]:
        adapter = EmailAdapter.at(address, "post@example.no")
        return adapter.encrypted, adapter.port

    assert encrypted("smtp://user:p%40ss@mail.example.no") == ("starttls", 587)
    assert encrypted("smtps://mail.example.no") == ("tls", 465)
    assert encrypted("smtp://localhost:1025") == ("no", 1025)
    adapter = EmailAdapter.at("smtp://user:p%40ss@mail.example.no", "post@example.no")
    assert (adapter.user, adapter.password) == ("user", "p@ss")
    assert "p@ss" not in repr(adapter)


def test_the_same_key_is_the_same_file_and_only_its_owner_reads_it(tmp_path: Path, db: None):
    adapter = FileAdapter(tmp_path / "outbox", "sms")
    adapter.send(key=KEY, to=NUMBER, text=TEXT)
    adapter.send(key=KEY, to=NUMBER, text=TEXT)
    [file] = (tmp_path / "outbox").iterdir()
    assert (file.name, would_have_been_sent(file)) == (f"{KEY}.txt", f"sms\n{NUMBER}\n\n{TEXT}\n")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "outbox").stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_written_is_tried_again(tmp_path: Path, db: None):
    (tmp_path / "file").write_text("")
    with pytest.raises(NotSent, match="could_not_be_written"):
        FileAdapter(tmp_path / "file", "sms").send(key=KEY, to=NUMBER, text=TEXT)


def test_the_adapters_follow_the_settings(tmp_path: Path):
    given = {"sms_token": "t", "email_from": "post@example.no", "folder": tmp_path}
    files = chosen(sms="file", email="file", **given)
    assert files == {"sms": FileAdapter(tmp_path, "sms"), "email": FileAdapter(tmp_path, "email")}
    real = chosen(sms="https://sms.example", email="smtps://mail.example", **given)
    assert {channel: (type(each), each.knows_repeats) for channel, each in real.items()} == {
        "sms": (SmsAdapter, True),
        "email": (EmailAdapter, False),
    }


@pytest.mark.parametrize(
    "wrong",
    [
        {"sms": "http://sms.example"},
        {"sms": "gateway"},
        {"email": "mail.example"},
        {"email": "smtp://:25"},
        {"email": "smtp://a:b:c"},
        {"email": "smtp://mail.example", "email_from": "nobody"},
    ],
)
def test_a_setting_that_cannot_be_used_is_named_and_never_repeated(tmp_path: Path, wrong: dict[str, str]):
    given = {"sms": "file", "sms_token": "", "email": "file", "email_from": "a@b.no", "folder": tmp_path}
    with pytest.raises(WrongSetting) as told:
        chosen(**given | wrong)
    assert "LARIX_" in told.value.words.en
    assert [each for each in wrong.values() if each in told.value.words.en] == []
