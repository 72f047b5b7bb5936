"""When each exercise was done and how the back answered, read from the check-ins; and on which days it is due."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from liftagain.domain.check_in import CheckIn, DoneExercise
from liftagain.domain.exercise import Dose, Exercise, Phase
from liftagain.domain.person import Person
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.diary import DAY, Diary
from liftagain.reasoning.phase import Stand
from liftagain.reasoning.progression import Followed, Outing, Verdict, judge

_WEEK = 7
_BESIDE = "through_the_day"


@dataclass
class Outings:
    """The outings of one exercise on the days before `until`, oldest first."""

    until: date = date.min
    found: list[Outing] = field(default_factory=list)


@dataclass
class Kept:
    """What is worked out of the past already. It is the same on every later day, so those days share it."""

    sessions: dict[date, Outing] = field(default_factory=dict)
    outings: dict[str, Outings] = field(default_factory=dict)
    tracks: dict[tuple[str, date], Followed] = field(default_factory=dict)
    loads: dict[date, dict[str, float]] = field(default_factory=dict)


@dataclass(frozen=True)
class Past:
    """The sessions of an episode: its diary, the person, what is known, and what hurt outside a session, by day."""

    diary: Diary
    person: Person
    known: Knowledge
    hurt: Mapping[date, frozenset[str]] = field(default_factory=dict)
    kept: Kept = field(default_factory=Kept)

    def sessions(self, today: date) -> Iterator[Outing]:
        """Whole sessions before `today`, oldest first, with the worst pain in them."""
        for check_in in self.diary.check_ins:
            if check_in.date < today and was_active(check_in):
                if check_in.date not in self.kept.sessions:
                    self.kept.sessions[check_in.date] = self._session(check_in)
                yield self.kept.sessions[check_in.date]

    def _session(self, check_in: CheckIn) -> Outing:
        partly = check_in.session_done == "part" and not check_in.done
        stopped = any(done.stopped for done in check_in.done)
        light = partly or (bool(check_in.done) and all(done.light_on_purpose for done in check_in.done))
        return self._outing(check_in, self.diary.during(check_in.date), stopped=stopped, light=light, named=False)

    def verdicts(self, today: date) -> dict[date, Verdict]:
        """The verdict on each whole session before `today`, by its day."""
        return {outing.on: judge(outing, self.known) for outing in self.sessions(today)}

    def of(
        self, exercise: Exercise, today: date, stand: Stand, shown_on: Callable[[date], Collection[str]]
    ) -> Sequence[Outing]:
        """Outings of one exercise before `today`: named in a check-in, or in a session that was done as a whole.

        A session that was told without its exercises counts for those that its plan held (`shown_on`), and for no
        other. What stands beside the session, a walk through the day, is never named: it counts with the session.
        """
        for check_in in self._days_of(exercise.id, today):
            if self._may_hold(exercise, check_in, stand):
                shown_on(check_in.date)  # makes the plans before this one first, which may ask for outings themselves
        kept = self.kept.outings.setdefault(exercise.id, Outings())
        for check_in in self._days_of(exercise.id, today):
            one = self._of_day(exercise, check_in, stand, shown_on)
            kept.found.extend([one] if one is not None else [])
        kept.until = max(kept.until, today)
        return kept.found if kept.until == today else [one for one in kept.found if one.on < today]

    def _of_day(
        self, exercise: Exercise, check_in: CheckIn, stand: Stand, shown_on: Callable[[date], Collection[str]]
    ) -> Outing | None:
        if exercise.id in self.hurt.get(check_in.date, ()):
            return self._outing(check_in, None, stopped=True)
        named = [done for done in check_in.done if done.exercise == exercise.id]
        if named:
            return self.named(check_in, named[-1])
        if self._may_hold(exercise, check_in, stand) and exercise.id in shown_on(check_in.date):
            return self._outing(check_in, self.diary.during(check_in.date), named=False)
        return None

    def _may_hold(self, exercise: Exercise, check_in: CheckIn, stand: Stand) -> bool:
        """Whether a session that was done as a whole may have held the exercise, which nobody named."""
        if check_in.session_done != "all" or any(done.exercise == exercise.id for done in check_in.done):
            return False
        return (not check_in.done or _BESIDE in exercise.parts) and self._was_due(exercise, check_in.date, stand)

    def _days_of(self, exercise: str, today: date) -> list[CheckIn]:
        """The check-ins before `today` that were not looked at for this exercise yet, oldest first.

        The days without a check-in on which it hurt are among them.
        """
        kept = self.kept.outings.get(exercise)
        first = kept.until if kept is not None else date.min
        told = self.diary.check_ins
        start = bisect_left(told, first, key=lambda one: one.date)
        end = bisect_left(told, today, key=lambda one: one.date)
        alone = [on for on, names in self.hurt.items() if exercise in names and on not in self.diary.days]
        found = [*told[start:end], *(CheckIn(date=on) for on in alone if first <= on < today)]
        return sorted(found, key=lambda one: one.date) if alone else found

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
    found = stand.counted.get(day)
    if found is not None:
        return found
    training = known.training_phases
    phase, since = stand.on(day)
    stand.counted[day] = stand.as_of(day).since_among(training, day) if phase in training else since
    return stand.counted[day]


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
