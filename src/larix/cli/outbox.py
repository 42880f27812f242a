"""`larix outbox`: what a demo would have sent. In an installation with real people nobody reads along."""

from larix.cli.installation import ready
from larix.cli.saying import OUT, say
from larix.core.told import Told
from larix.core.words import Words

ONLY_A_DEMO = Words(
    "Meldinger vises bare i en demo: her kan de være til ekte mennesker.",
    "Meldingar blir viste berre i ein demo: her kan dei vere til ekte menneske.",
    "Messages are shown in a demo only: here they may be to real people.",
)
NONE = Words("Ingenting er sendt.", "Ingenting er sendt.", "Nothing was sent.")


def outbox() -> None:
    """Show what a demo would have sent: the channel, the address, and the text."""
    ready()
    from django.conf import settings

    from larix.encryption.folders import lying
    from larix.outbox.adapters.file import would_have_been_sent
    from larix.settings.home import DEMO

    if not DEMO.exists():
        raise Told(ONLY_A_DEMO)
    files = list(lying(settings.OUTBOX))
    for file in files:
        OUT.print(would_have_been_sent(file), markup=False)
    if not files:
        say(NONE)
