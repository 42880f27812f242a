"""Whether a report may be released. Pure."""

from larix import law
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import Words


def may_release(*, is_researcher: bool) -> Ruling:
    """The study's researchers release its reports, and whoever runs commands on the machine for them."""
    return ALLOWED if is_researcher else refuse("not_a_researcher", NOT_A_RESEARCHER, law.RELEASED_IS_SEALED)


NOT_A_RESEARCHER = Words(
    "Bare en forsker i studien kan dele ut en rapport. Ingenting er delt ut.",
    "Berre ein forskar i studien kan dele ut ein rapport. Ingenting er delt ut.",
    "Only a researcher of the study can release a report. Nothing was released.",
)
