"""The sentence for whoever has failed several times: when one may try again."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _


def wait(until: datetime) -> str:
    at = timezone.localtime(until + timedelta(seconds=59))  # the whole minute after it
    return _("Several tries did not work. You can try again at %(time)s. Nothing is locked.") % {"time": f"{at:%H:%M}"}
