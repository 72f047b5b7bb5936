"""When each exercise was done and how the back answered, read from the check-ins; and on which days it is due."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from liftagain.domain.check_in import CheckIn, DoneExercise
from liftagain.domain.exercise import Dose, Exercise, Phase
from liftagain.domain.person import Person
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.diary import DAY, Diary
from liftagain.reasoning.phase import Stand
from liftagain.reasoning.progression import Outing, Verdict, judge

_WEEK = 7
_BESIDE = "through_the_day"


@dataclass(frozen=True)
class Past:
    """The sessions of an episode: its diary, the person, what is known, and what hurt outside a session, by day."""

    diary: Diary
    person: Person
    known: Knowledge
    hurt: Mapping[date, frozenset[str]] = field(default_factory=dict)

    def sessions(self, today: date) -> Iterator[Outing]:
        """Whole sessions before `today`, oldest first, with the worst pain in them."""
        for check_in in self.diary.check_ins:
            if check_in.date < today and was_active(check_in):
                partly = check_in.session_done == "part" and not check_in.done
                stopped = any(done.stopped for done in check_in.done)
                light = partly or (bool(check_in.done) and all(done.light_on_purpose for done in check_in.done))
                yield self._outing(
                    check_in, self.diary.during(check_in.date), stopped=stopped, light=light, named=False
                )

    def verdicts(self, today: date) -> dict[date, Verdict]:
        """The verdict on each whole session before `today`, by its day."""
        return {outing.on: judge(outing, self.known) for outing in self.sessions(today)}

    def of(
        self, exercise: Exercise, today: date, stand: Stand, shown_on: Callable[[date], Collection[str]]
    ) -> Iterator[Outing]:
        """Outings of one exercise before `today`: named in a check-in, or in a session that was done as a whole.

        A session that was told without its exercises counts for those that its plan held (`shown_on`), and for no
        other. What stands beside the session, a walk through the day, is never named: it counts with the session.
        """
        for check_in in self._days_of(exercise.id):
            if check_in.date >= today:
                return
            if exercise.id in self.hurt.get(check_in.date, ()):
                yield self._outing(check_in, None, stopped=True)
                continue
            named = [done for done in check_in.done if done.exercise == exercise.id]
            if named:
                yield self.named(check_in, named[-1])
            elif check_in.session_done == "all" and self._was_due(exercise, check_in.date, stand):
                beside = check_in.done and _BESIDE in exercise.parts
                if (beside or not check_in.done) and exercise.id in shown_on(check_in.date):
                    yield self._outing(check_in, self.diary.during(check_in.date), named=False)

    def _days_of(self, exercise: str) -> Iterable[CheckIn]:
        """The check-ins, and the days without one on which the exercise hurt, oldest first."""
        alone = [CheckIn(date=on) for on, names in self.hurt.items() if exercise in names and on not in self.diary.days]
        return sorted((*self.diary.check_ins, *alone), key=lambda one: one.date) if alone else self.diary.check_ins

    def named(self, check_in: CheckIn, done: DoneExercise) -> Outing:
        """The outing of an exercise that a check-in names."""
        pain = done.pain if done.pain is not None else check_in.pain_during
        return self._outing(check_in, pain, stopped=done.stopped, light=done.light_on_purpose, done=done)

    def logged(self, day: date, load_kg: float | None) -> Outing:
        """The outing of an exercise that stands in the log alone, with the pain that the check-in of the day tells."""
        check_in = self.diary.days.get(day, CheckIn(date=day))
        return replace(self._outing(check_in, self.diary.during(day)), load_kg=load_kg)

    def _was_due(self, exercise: Exercise, day: date, stand: Stand) -> bool:
        dose = dose_of(exercise, stand.on(day)[0])
        return dose is not None and is_due(dose, day, counted_from(stand, day, self.known), self.person, self.known)

    def _outing(
        self,
        check_in: CheckIn,
        pain: float | None,
        *,
        stopped: bool = False,
        light: bool = False,
        done: DoneExercise | None = None,
        named: bool = True,
    ) -> Outing:
        following, sets = self.diary.days.get(check_in.date + DAY), done.sets if done else ()
        return Outing(
            on=check_in.date,
            pain=pain,
            next_morning=following.pain_now_morning if following else None,
            baseline=self.diary.baseline(check_in.date, int(self.known.limit("baseline_scores"))),
            painkiller=bool(check_in.painkiller or (following and following.painkiller)),
            stopped=stopped,
            light_on_purpose=light,
            leg_further=self.diary.leg_further(check_in.date + DAY) or self.diary.leg_further(check_in.date),
            contradictory=bool({check_in.date, check_in.date + DAY} & self.diary.contradictory),
            rpe=max((one.rpe for one in sets if one.rpe is not None), default=None),
            load_kg=max((one.load_kg for one in sets if one.load_kg is not None), default=None),
            named=named,
        )


def was_active(check_in: CheckIn) -> bool:
    """Whether a session, or a part of one, was done that day."""
    return check_in.session_done in ("all", "part") or bool(check_in.done) or check_in.pain_during is not None


def dose_of(exercise: Exercise, phase: Phase) -> Dose | None:
    """The dose of the exercise in a phase, or None where it has none."""
    return next((dose for dose in exercise.doses if phase in dose.phases), None)


def counted_from(stand: Stand, day: date, known: Knowledge) -> date:
    """The day from which the strength days are counted up to `day`: the first of the phases in a row that have them.

    So a new phase brings no two strength days in a row.
    """
    training = frozenset(one.id for one in known.phases.values() if any(slot.days == "easy" for slot in one.slots))
    phase, since = stand.on(day)
    return stand.as_of(day).since_among(training, day) if phase in training else since


def is_due(dose: Dose, day: date, since: date, person: Person, known: Knowledge) -> bool:
    """Whether a dose falls on `day`: daily drills always, walks on most days, strength on days with rest in between.

    The days are spread evenly over the week from the first day of the phase on.
    """
    most = int(known.limit("strength_days_most"))
    if dose.between:
        return day > since and is_strength_day(day - DAY, since, person, known, dose.days_a_week)
    if dose.days_a_week > most:
        return _falls_on((day - since).days, min(dose.days_a_week, _WEEK))
    return is_strength_day(day, since, person, known, dose.days_a_week)


def is_strength_day(day: date, since: date, person: Person, known: Knowledge, days_a_week: int | None = None) -> bool:
    """Whether strength falls on `day`, on the days that the person has.

    What asks for fewer, `days_a_week`, falls on some of the same days, so that no day holds one lone exercise.
    """
    strength, number = strength_days(person, known), (day - since).days
    if not _falls_on(number, strength):
        return False
    wanted, before = min(days_a_week or strength, strength), strength_days_before(day, since, person, known)
    return before * wanted // strength != (before - 1) * wanted // strength


def strength_days(person: Person, known: Knowledge) -> int:
    """How many days a week are for strength: what the person has, with a day of rest between two."""
    most = int(known.limit("strength_days_most"))
    return min(person.days_a_week or most, most)


def strength_days_before(day: date, since: date, person: Person, known: Knowledge) -> int:
    """How many strength days there were from `since` on, before `day`."""
    number, strength = (day - since).days, strength_days(person, known)
    return (number - 1) * strength // _WEEK + 1


def _falls_on(number: int, days_a_week: int) -> bool:
    """Whether the day with this number, counted from 0, is one of so many evenly spread days a week."""
    return number * days_a_week // _WEEK != (number - 1) * days_a_week // _WEEK
