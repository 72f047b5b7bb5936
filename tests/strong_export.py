"""A small export in the shape of the Strong app, made for the tests."""

from datetime import date, datetime, timedelta

HEADER = (
    '"Date","Workout Name","Exercise Name","Set Order","Weight","Weight Unit","Reps","RPE","Distance","Distance Unit",'
    '"Seconds","Notes","Workout Notes","Workout Duration"'
)


def local_day() -> date:
    """The day of this machine's clock, as the app reads it."""
    return datetime.now().astimezone().date()


def strong_export(
    first: date, weeks: int = 6, *, unit: str = "kg", jump: float = 1.0, exercise: str = "Deadlift (Barbell)"
) -> bytes:
    """Two workouts a week, the last deadlift heavier by `jump`. `exercise` is what the lift is called."""
    rows = [HEADER if unit else HEADER.replace('"Weight Unit",', "").replace('"Distance Unit",', "")]
    for week in range(weeks):
        load = 100 * (jump if week == weeks - 1 else 1)
        for offset, name, kg in ((0, exercise, load), (3, "Squat (Barbell)", 80.0)):
            day = first + timedelta(days=7 * week + offset)
            for order in range(1, 5):
                cells = [
                    f"{day} 18:00:00",
                    "Evening",
                    name,
                    str(order),
                    f"{kg:g}",
                    unit,
                    "5",
                    "",
                    "0",
                    "m",
                    "0",
                    "",
                    "",
                    "1h",
                ]
                if not unit:
                    cells = [cell for place, cell in enumerate(cells) if place not in {5, 9}]
                rows.append(",".join(f'"{cell}"' for cell in cells))
    return "\n".join(rows).encode() + b"\n"
