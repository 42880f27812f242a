"""A reader of a release edition who knows how the tables hang together and adds and subtracts all day long.

Written from results.json alone, not from the code that protects it.
"""

import json

from larix.reporting.study_report.make import results_json


def counts_and_sums(results):
    """Every count of people as it is published (None: withheld), and every sum that they are known to obey."""
    told = json.loads(results_json(results))
    counts, sums = {}, []
    counts["joined"] = told["flow"][0]["joined"]
    people = {"seen": told["seen_again"]["seen"], "not seen": told["seen_again"]["not_seen"]}
    counts |= people
    sums.append(("joined", ("seen", "not seen")))
    for row in told["flow"]:
        _flow(row, counts, sums)
    counts["dead"] = told["deaths"]["total"]
    _levels(told, counts, sums)
    for name, rows in told["outcomes"].items():
        _outcome(name, rows, told, counts, sums)
    for row in told["completeness"]:
        _completeness(row, counts, sums)
    return counts, sums


def _flow(row, counts, sums):
    counts[f"done {row['wave']}"] = row["done"]
    counts[f"not done {row['wave']}"] = row["not_done"]
    sums.append(("joined", (f"done {row['wave']}", f"not done {row['wave']}")))
    ends = {end: row[end] for end in ("missed", "open", "not_due", "died")}
    counts.update({f"{end} {row['wave']}": people for end, people in ends.items()})
    sums.append((f"not done {row['wave']}", tuple(f"{end} {row['wave']}" for end in ends)))
    if row["wave"]:  # whoever is interviewed later has been seen again
        sums.append(("seen", (f"done {row['wave']}", f"seen, but not at {row['wave']}")))


def _levels(told, counts, sums):
    for name in {row["characteristic"] for row in told["baseline"]}:
        rows = [row for row in told["baseline"] if row["characteristic"] == name]
        levels = [f"{name} {row['level']}" for row in rows]
        counts.update({level: row["n"] for level, row in zip(levels, rows, strict=True)})
        unknown = () if rows[0]["why"].get("missing") == "pooled" else (f"{name} missing",)
        counts.update(dict.fromkeys(unknown, rows[0]["missing"]))
        sums.append(("joined", (*levels, *unknown)))
        of_whom = f"{name} known" if unknown else f"{name}, everybody"  # those without a value are in a pool
        known = _size(counts, of_whom, [(row["n"], row["share"]) for row in rows])
        sums += [(known, tuple(levels)), ("joined", (known, *unknown))]
        _split(name, rows, [row for row in told["attrition"] if row["characteristic"] == name], counts, sums)


def _split(name, rows, split, counts, sums):
    """Those seen again and not, at levels that may be counted together further than at the start."""
    inside = any("not_known" in row["pools"] for row in split)
    apart = rows[0]["why"].get("missing") != "pooled"
    for group in ("seen", "not seen"):
        parts = [f"{name} {row['level']}, {group}" for row in split]
        field = group.replace(" ", "_") + "_n"
        counts.update({part: row[field] for part, row in zip(parts, split, strict=True)})
        nowhere = () if inside else (f"{name} missing, {group}",)
        sums.append((group, (*parts, *nowhere)))
        shares = [(row[field], row[field.removesuffix("_n")]) for row in split]
        known = _size(counts, f"{name} {'everybody' if inside else 'known'}, {group}", shares)
        sums += [(known, tuple(parts)), (group, (known, *nowhere))]
    for row in split:
        at, pools = f"{name} {row['level']}", set(row["pools"] or [row["level"]])
        there = [one for one in rows if set(one["pools"] or [one["level"]]) <= pools]
        unknown = (f"{name} missing",) if "not_known" in pools and apart else ()
        sums.append((f"{at}, both", (f"{at}, seen", f"{at}, not seen")))
        sums.append((f"{at}, both", (*(f"{name} {one['level']}" for one in there), *unknown)))


def _size(counts, name, told):
    """How many a group must be for these counts to be these shares of it, where only one size will do."""
    told = [(n, share) for n, share in told if n and share]
    sizes = [size for size in range(1, 400) if all(abs(n / size - share) <= 0.0005 + 1e-9 for n, share in told)]
    counts[name] = sizes[0] if told and len(sizes) == 1 else None
    return name


def _outcome(name, rows, told, counts, sums):
    for row in rows:
        n = f"{name} {row['wave']}"
        counts.update({n: row["n"], f"{n} missing": row["missing"]})
        sums.append((f"done {row['wave']}", (n, f"{n} missing")))
    for row in told["change"][name]:
        both = f"{name} both {row['wave']}"
        counts[both] = row["n"]
        sums.append((f"{name} {row['wave']}", (both, f"{both}, not at the start")))
        sums.append((f"{name} {rows[0]['wave']}", (both, f"{both}, only at the start")))
    for row in told["scored_twice"].get(name, []):
        twice = f"{name} twice {row['wave']}"
        fields = ("n_second", "both", "only_first", "only_second", "different")
        counts.update({f"{twice} {field}": row[field] for field in fields})
        sums.append((f"{name} {row['wave']}", (f"{twice} both", f"{twice} only_first")))
        sums.append((f"{twice} n_second", (f"{twice} both", f"{twice} only_second")))
        sums.append((f"{twice} both", (f"{twice} different", f"{twice} same")))


def _completeness(row, counts, sums):
    where = f"{row['instrument']} {row['waves']}"
    fields = ("interviewed", "answered", "not_answered", "whole")
    counts.update({f"{where} {field}": row[field] for field in fields})
    sums.append((f"{where} interviewed", (f"{where} answered", f"{where} not_answered")))
    sums.append((f"{where} interviewed", tuple(f"done {wave}" for wave in row["waves"])))
    sums.append((f"{where} answered", (f"{where} whole", f"{where} in part")))


def learnt(counts, sums):
    """What is published, and everything that follows from it."""
    known = {name: people for name, people in counts.items() if people is not None}
    news = True
    while news:
        news = False
        for whole, parts in sums:
            unknown = [name for name in (whole, *parts) if name not in known]
            if len(unknown) == 1:
                told = sum(known[part] for part in parts if part in known)
                known[unknown[0]] = told if unknown[0] == whole else known[whole] - told
                news = True
    return known
