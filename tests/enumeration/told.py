"""What many people told, under one reading of "not sure": the words of the text as arrays of truths.

Written from the text of the decisions and the table, like `proofs.oracle`, and without the rules and their compiler.
"""

from functools import cached_property

import numpy as np

from enumeration.sheet import STEPS, Counts, Figures, Sheet, Truths, figures

TRAINING_ONSETS = ("sudden_during_exercise", "gradual_during_exercise", "hours_after_exercise", "next_day")


class Told:
    """One sheet under one reading: the ids in `unsure_is_yes` count as yes when they are not sure (None: every id)."""

    def __init__(self, sheet: Sheet, unsure_is_yes: frozenset[str] | None) -> None:
        """Reads the sheet; nothing is computed before it is asked for."""
        self.sheet = sheet
        self.unsure_is_yes = unsure_is_yes
        self.known_yes: dict[str, Truths] = {}
        self.known_figures: dict[str, Figures] = {}

    @cached_property
    def never(self) -> Truths:
        """True nowhere."""
        return np.zeros(self.sheet.cases, dtype=np.bool_)

    def is_(self, name: str, *words: str) -> Truths:
        """Where the answer is one of these words."""
        found = self.sheet.of(name)
        told = self.never
        for word in words:
            told = told | (found == STEPS[name].index(word) + 1)
        return told

    def missing(self, name: str) -> Truths:
        """Where it was not answered."""
        return np.asarray(self.sheet.of(name) == 0)

    def yes(self, *names: str) -> Truths:
        """Where any of these is a yes."""
        told = self.never
        for name in names:
            told = told | self._yes(name)
        return told

    def _yes(self, name: str) -> Truths:
        if name not in self.known_yes:
            counts = self.unsure_is_yes is None or name in self.unsure_is_yes
            self.known_yes[name] = self.is_(name, "yes", "unsure") if counts else self.is_(name, "yes")
        return self.known_yes[name]

    def no(self, name: str) -> Truths:
        """Where it is a plain no."""
        return self.is_(name, "no")

    def number(self, name: str) -> Figures:
        """The numbers, not-a-number where they are missing: so no comparison with a missing one is true."""
        if name not in self.known_figures:
            self.known_figures[name] = figures(self.sheet, name)
        return self.known_figures[name]

    def count(self, *truths: Truths) -> Counts:
        """How many of these are true in each case."""
        counted = np.zeros(self.sheet.cases, dtype=np.int64)
        for truth in truths:
            counted += truth
        return counted

    @cached_property
    def pain(self) -> Figures:
        """The worse of now and the last day."""
        return np.fmax(self.number("pain_now"), self.number("pain_worst_24h"))

    @cached_property
    def severe(self) -> Truths:
        """7 or more."""
        return self.pain >= 7

    @cached_property
    def not_rated(self) -> Truths:
        """Neither figure was given."""
        return np.isnan(self.pain)

    @cached_property
    def days(self) -> Figures:
        """Days since the pain began."""
        days = self.number("days_since_onset")
        return np.where(np.isnan(days), self.number("hours_since_onset") / 24, days)

    @cached_property
    def days_unknown(self) -> Truths:
        """When it began was not told."""
        return np.isnan(self.days)

    @cached_property
    def new(self) -> Truths:
        """Within 14 days or not known."""
        return self.days_unknown | (self.days <= 14)

    @cached_property
    def worse(self) -> Truths:
        """The trend is told as worse."""
        return self.is_("trend", "worse")

    @cached_property
    def not_better(self) -> Truths:
        """The trend is not told as better."""
        return ~self.is_("trend", "better")

    @cached_property
    def rising(self) -> Truths:
        """Worse, or a trend that is not told."""
        return ~self.is_("trend", "better", "same")

    @cached_property
    def leg_pain(self) -> Truths:
        """Any pain into a leg."""
        return self.is_("leg_pain", "above_knee", "below_knee", "both_legs")

    @cached_property
    def both_legs(self) -> Truths:
        """Pain into both legs."""
        return self.is_("leg_pain", "both_legs")

    @cached_property
    def numb(self) -> Truths:
        """One leg numb, or both."""
        return self.is_("leg_numbness", "one", "both")

    @cached_property
    def weak(self) -> Truths:
        """One leg weak, or both."""
        return self.is_("leg_weakness", "one", "both")

    @cached_property
    def newly_weak(self) -> Truths:
        """Weak, and not known to be stable."""
        return self.weak & ~self.is_("weakness_course", "stable")

    @cached_property
    def nerve_sign(self) -> Truths:
        """The nerve signs of 0.2."""
        signs = ("saddle_numbness", "bladder_change", "bowel_change", "foot_drop", "unsteady_legs")
        return self.yes(*signs, "arm_weakness_or_headache_or_speech") | self.numb | self.newly_weak | self.both_legs

    @cached_property
    def systemic(self) -> Truths:
        """Fever, shivers or sweats, very ill."""
        return self.yes("fever", "chills_or_night_sweats", "feels_very_ill")

    @cached_property
    def hot(self) -> Truths:
        """Fever or shivers."""
        return self.yes("fever", "chills_or_night_sweats")

    @cached_property
    def immune(self) -> Truths:
        """An immune modifier of 1.4."""
        return self.yes("immunosuppressed", "iv_drug_use", "recent_infection", "recent_spinal_procedure")

    @cached_property
    def cancer(self) -> Truths:
        """Cancer now or ever."""
        return self.yes("cancer_history", "cancer_spreads_to_bone")

    @cached_property
    def sudden(self) -> Truths:
        """It began suddenly."""
        return self.is_("onset", "sudden_during_exercise", "sudden_without_exercise")

    @cached_property
    def any_trauma(self) -> Truths:
        """An accident, told by either answer."""
        return self.is_("trauma", "low_energy", "high_energy") | self.is_("onset", "trauma")

    @cached_property
    def since_session(self) -> Figures:
        """Hours since the last hard session: told, or the delay and the age of the pain together."""
        told = self.number("hours_since_session")
        return np.where(np.isnan(told), self.number("hours_after_session") + 24 * self.days, told)

    @cached_property
    def trained(self) -> Truths:
        """Exercise close to the pain, whatever was said about the last five days."""
        lately = self.since_session <= 120
        return self.yes("hard_exercise_last_5_days") | self.is_("onset", *TRAINING_ONSETS) | lately

    @cached_property
    def exercised(self) -> Truths:
        """Hard exercise in the last five days, and not a no to it."""
        return self.trained & ~self.no("hard_exercise_last_5_days")

    @cached_property
    def after_lifting(self) -> Truths:
        """Began within about 48 hours of lifting; closed only by a first pain known to be later, or old."""
        began = self.is_("onset", *TRAINING_ONSETS) | self.exercised
        return began & self.new & ~(self.number("hours_after_session") > 48)

    @cached_property
    def pregnant(self) -> Truths:
        """Told, or said by the weeks where it is neither denied nor a man's form."""
        denied = self.no("pregnant") | (self.missing("pregnant") & self.is_("sex", "male"))
        return self.yes("pregnant") | (~self.missing("weeks_pregnant") & ~denied)

    @cached_property
    def age_unknown(self) -> Truths:
        """The age was not told."""
        return self.missing("age")

    @cached_property
    def early_pregnancy(self) -> Truths:
        """A late period, or the first 14 weeks; weeks not given count."""
        early = ~(self.number("weeks_pregnant") >= 15)
        return self.yes("missed_period") | (self.pregnant & early)

    @cached_property
    def later_pregnancy(self) -> Truths:
        """From 15 weeks; weeks not given count."""
        return self.pregnant & ~(self.number("weeks_pregnant") < 15)

    @cached_property
    def around_birth(self) -> Truths:
        """From week 28 (or not given) to six months after birth."""
        late = self.pregnant & ~(self.number("weeks_pregnant") < 28)
        return late | (self.number("months_postpartum") <= 6)

    @cached_property
    def bone_risks(self) -> Counts:
        """How many of the risks of a stress fracture."""
        risks = [self.yes(name) for name in ("missed_periods", "recent_training_jump", "earlier_stress_fracture")]
        return self.count(*risks, self.number("months_postpartum") <= 12)

    @cached_property
    def specific(self) -> Counts:
        """How many of: a hard muscle, numb skin over the back."""
        return self.count(self.yes("rigid_back_muscles"), self.yes("back_skin_numb"))

    @cached_property
    def unspecific(self) -> Counts:
        """How many of the four unspecific signs."""
        names = ("no_easing_position", "cannot_move_for_pain", "painkillers_useless")
        return self.count(self.severe & self.rising, *(self.yes(name) for name in names))

    @cached_property
    def rhab_raised(self) -> Truths:
        """A modifier of RHAB-m."""
        return self.yes("sickle_cell_trait", "heat_or_dehydration", "stimulants", "statin") | self.yes(
            "recent_viral_illness", "previous_rhabdomyolysis", "diuretics"
        )

    @cached_property
    def unrelenting(self) -> Truths:
        """Severe, not eased by any position, or never settling at night."""
        return self.severe | self.yes("no_easing_position") | self.is_("night_pain", "cannot_settle")
