"""E-mail through a server, with a neutral subject. A server knows no repeats: what may have left is not sent again."""

import smtplib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit
from uuid import UUID

from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend

from larix.outbox.adapters.wrong import LOOPBACK, WrongSetting
from larix.outbox.shape import NotSent

TIMEOUT = 20  # seconds
SUBJECT = "Melding til deg"  # the same for everyone, in whatever language the message itself is


@dataclass(frozen=True, slots=True)
class EmailAdapter:
    host: str
    port: int
    sender: str
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    encrypted: str = "starttls"  # "tls" from the first byte, or "no" on the machine itself
    knows_repeats: bool = False

    @classmethod
    def at(cls, address: str, sender: str) -> "EmailAdapter":
        """From smtp://user:password@host:port (encrypted by STARTTLS) or smtps://…; WrongSetting for anything else."""
        try:
            parts, port = urlsplit(address), urlsplit(address).port
        except ValueError:
            raise WrongSetting("LARIX_EMAIL", "smtp://") from None
        if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
            raise WrongSetting("LARIX_EMAIL", "smtp://")
        if "@" not in sender:
            raise WrongSetting("LARIX_EMAIL_FROM", "name@")
        plain = "no" if parts.hostname in LOOPBACK else "starttls"
        return cls(
            parts.hostname, port or (465 if parts.scheme == "smtps" else 587), sender, unquote(parts.username or ""),
            unquote(parts.password or ""), "tls" if parts.scheme == "smtps" else plain,
        )  # fmt: skip

    def send(self, *, key: UUID, to: str, text: str) -> None:
        headers = {
            "Message-ID": f"<{key}@{self.sender.rpartition('@')[2].strip('>')}>",
            "Auto-Submitted": "auto-generated",
        }
        letter = EmailMessage(SUBJECT, text, self.sender, [to], headers=headers)
        with self._open() as server:
            try:
                server.send_messages([letter])
            except smtplib.SMTPRecipientsRefused as said:  # what it said holds the address: it goes no further
                for_good = all(code >= 500 for code, _why in said.recipients.values())
                raise NotSent("refused_by_the_server", for_good=for_good) from None
            except smtplib.SMTPResponseException as said:
                raise NotSent("refused_by_the_server", for_good=said.smtp_code >= 500) from None
            except (smtplib.SMTPException, OSError):
                raise NotSent("server_stopped_answering", perhaps=True) from None
            except ValueError:
                raise NotSent("not_an_address", for_good=True) from None

    @contextmanager
    def _open(self) -> Iterator[EmailBackend]:
        """A connection that stands: nothing has left before it does."""
        server = EmailBackend(
            host=self.host, port=self.port, username=self.user, password=self.password, timeout=TIMEOUT,
            use_tls=self.encrypted == "starttls", use_ssl=self.encrypted == "tls",
        )  # fmt: skip
        try:
            server.open()
        except (smtplib.SMTPException, OSError):
            raise NotSent("server_not_reached") from None
        try:
            yield server
        finally:
            server.fail_silently = True
            server.close()
