"""When somebody who hears something must act. No lawyer has read this for us: all is unverified and stops nobody."""

from larix.law.shape import Provision

_UNREAD = "Named in our own draft of what is said before the first question; not read in the text of the law."

LIFE_IN_DANGER = Provision(
    "Helsepersonelloven", "§§ 31–33", "Health personnel give notice of danger to life.", _UNREAD, verified=False
)
CHILD_IN_DANGER = Provision(
    "Helsepersonelloven", "§§ 31–33", "Health personnel give notice of a child in serious danger.", _UNREAD,
    verified=False,
)  # fmt: skip
PREGNANCY = Provision(
    "Helsepersonelloven", "§§ 31–33",
    "Health personnel give notice where use in pregnancy will most likely harm the child.", _UNREAD, verified=False,
)  # fmt: skip
SERIOUS_VIOLENCE = Provision(
    "Straffeloven", "§ 196", "Everybody averts some serious crimes where they can.", _UNREAD, verified=False
)
