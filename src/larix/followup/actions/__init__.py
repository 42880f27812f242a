"""What is done with answers: those that are finished, and the drafts before them."""

from larix.followup.actions.drafts import choose_draft, discard_draft, save_draft
from larix.followup.actions.responses import (
    choose_version,
    erase_answers,
    record_response,
    record_responses,
    record_scores,
)

__all__ = [
    "choose_draft", "choose_version", "discard_draft", "erase_answers", "record_response", "record_responses",
    "record_scores", "save_draft",
]  # fmt: skip
