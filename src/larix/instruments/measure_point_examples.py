"""Worked answers to the measure point: a typical person, somebody with more to tell, and somebody who declines a lot.

Typical is what at least half do where that is published: of the classes, only cannabis is used weekly by half of the
people in treatment in Bergen and Stavanger (50 %; n = 666, https://pmc.ncbi.nlm.nih.gov/articles/PMC9372185/table/Tab1).
The rest of the answers is our own choice.
"""

from larix.instruments.missing import Missing
from larix.instruments.shape import Example

AS_MOST = {
    "stable_housing": 1, "alcohol_days": 0, "cannabis_days": 0, "amphetamines_days": 0, "cocaine_days": 0,
    "opioids_days": 0, "benzodiazepines_days": 0, "other_substance_days": 0, "injected_days": 0,
}  # fmt: skip
NO_SCORES = dict.fromkeys(AS_MOST, None) | {"stable_housing": 1}

TYPICAL = {
    "treatment_status": 1,
    "life_mental_health": 5, "life_physical_health": 5, "life_housing": 7, "life_money": 4, "life_activity": 5,
    "life_social": 5, "life_network": 6, "life_substance_use": 5,
    "coping": 6, "own_doing": "Jeg går tur med hunden.",
    "housing": "rented", "activity": "nothing_fixed", "money_worries": 2, "children": 1,
    "used": ["cannabis"], "days_cannabis": 12, "days_away": 0, "overdose": 0, "naloxone_at_hand": 1,
    "treatment_held": ["gp", "talks"], "needs_followed_up": 1,
    "dose_right": "right", "medicine_effect": 7, "side_effects": 4, "pick_ups_a_week": 2, "pick_up_suits": 2,
    "other_services": ["welfare_office"],
    "plan_exists": 2, "plan_seen": 1, "plan_agree": 1, "crisis_plan_exists": 1,
    "benefit": 4, "participation": 5, "satisfaction": 6,
    "life_ladder": 5, "going_my_way": 3, "goal_how_far": 4, "own_goal": "Å komme i jobb.",
}  # fmt: skip
MORE = TYPICAL | {
    "used": ["alcohol", "amphetamines", "benzodiazepines", "prescribed_benzodiazepines", "injected"],
    "days_alcohol": 4, "days_amphetamines": 9, "days_benzodiazepines": 6, "days_injected": 9,
    "days_away": 5, "overdose": 1, "naloxone_at_hand": 0, "housing": "temporary",
    "crisis_plan_exists": 2, "crisis_plan_seen": 2, "crisis_plan_agree": 2,
}  # fmt: skip
del MORE["days_cannabis"]

UNOPENED = {name: answer for name, answer in TYPICAL.items() if name != "days_cannabis"}

# Passed over the difficult questions as a whole, and takes no medicine now.
HIDDEN_WITHOUT_MEDICINE = ("medicine_effect", "side_effects", "pick_ups_a_week", "pick_up_suits")
PASSED_OVER = ("used", "days_away", "overdose", "naloxone_at_hand", "children", "own_doing", "own_goal")
FEWER = {
    name: answer
    for name, answer in (TYPICAL | {"dose_right": "no_medicine"}).items()
    if name not in (*HIDDEN_WITHOUT_MEDICINE, *PASSED_OVER, "days_cannabis")
}

EXAMPLES = (
    Example(TYPICAL, {}, AS_MOST | {"cannabis_days": 12}, typical=True),
    Example(
        MORE,
        {},
        AS_MOST
        | {
            "stable_housing": 0, "alcohol_days": 4, "amphetamines_days": 9, "benzodiazepines_days": 6,
            "injected_days": 9,
        },
    ),
    Example(FEWER, dict.fromkeys(PASSED_OVER, Missing.DECLINED), NO_SCORES),
    # Nothing was used: every number of days is 0 without a further question.
    Example(UNOPENED | {"used": ["none"]}, {}, AS_MOST),
    # Chosen, and then rather not how often: that one is not known, the others are 0.
    Example(
        UNOPENED,
        {"days_cannabis": Missing.DECLINED},
        AS_MOST | {"cannabis_days": None},
    ),
)  # fmt: skip
