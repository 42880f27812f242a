"""What carries a message, chosen by setting: a file in a demo, a gateway for text messages, a server for e-mail."""

from pathlib import Path

from larix.outbox.adapters.email import EmailAdapter
from larix.outbox.adapters.file import FileAdapter
from larix.outbox.adapters.sms import SmsAdapter
from larix.outbox.shape import Adapter


def chosen(*, sms: str, sms_token: str, email: str, email_from: str, folder: Path) -> dict[str, Adapter]:
    """The adapter of each channel. "file" puts what would have been sent in the folder; Told for a wrong address."""
    return {
        "sms": FileAdapter(folder, "sms") if sms == "file" else SmsAdapter.at(sms, sms_token),
        "email": FileAdapter(folder, "email") if email == "file" else EmailAdapter.at(email, email_from),
    }
