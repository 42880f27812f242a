"""When a question is asked, as the page's script reads it. What stands on another page is decided here, not sent."""

import json
from collections.abc import Collection
from typing import Any

from larix.instruments.answers import Answers
from larix.instruments.conditions import AllOf, AnyOf, AtLeast, Condition, Equals, IsOneOf, Not, holds

ALWAYS, NEVER = {"kind": "always"}, {"kind": "never"}


def as_script(condition: Condition, on_the_page: Collection[str], heard: Answers) -> str:
    """The condition as JSON, with the codes as a form posts them. No answer to a question elsewhere is in it."""
    return json.dumps(_plain(condition, on_the_page, heard), ensure_ascii=False, separators=(",", ":"))


def _plain(condition: Condition, here: Collection[str], heard: Answers) -> dict[str, Any]:
    match condition:
        case AllOf(of):
            return {"kind": "all", "of": [_plain(one, here, heard) for one in of]}
        case AnyOf(of):
            return {"kind": "any", "of": [_plain(one, here, heard) for one in of]}
        case Not(inner):
            return {"kind": "not", "of": _plain(inner, here, heard)}
        case _ if condition.item not in here:
            return ALWAYS if holds(condition, heard) else NEVER
        case Equals(item, value):
            return {"kind": "is", "item": item, "values": [str(value)]}
        case IsOneOf(item, values):
            return {"kind": "is", "item": item, "values": [str(value) for value in values]}
        case AtLeast(item, value):
            return {"kind": "least", "item": item, "value": value}
