"""Random conditions over a few small questions, with random answers to them."""

from hypothesis import strategies as st

from liftagain.domain.condition import AllOf, AnyOf, AtLeast, Compare, Condition, NoneOf
from liftagain.reasoning.condition import Reading
from proofs.contract import YES_NO, Choice, Number, Question

QUESTIONS: dict[str, Question] = {
    "a": YES_NO,
    "b": YES_NO,
    "c": YES_NO,
    "leg": Choice(("none", "one", "both")),
    "age": Number(8, 110, whole=True),
    "pain": Number(0, 10),
}
SOFT = frozenset({"a"})
unknown = st.booleans()
yes_no_ids = st.sampled_from("abc")
numbers = st.sampled_from([3, 6.5, 7, 10, 40])
yes_or_not = st.builds(Compare, yes_no_ids, st.just("is"), st.sampled_from(["yes", "yes", "no", "unsure"]), unknown)
leg_words = st.lists(st.sampled_from(["none", "one", "both"]), min_size=1, max_size=3).map(tuple)
in_legs = st.builds(Compare, st.just("leg"), st.just("one_of"), leg_words, unknown)
bounds = st.builds(
    Compare,
    st.sampled_from(["age", "pain"]),
    st.sampled_from(["is", "at_least", "at_most", "above", "below"]),
    numbers,
    unknown,
)
ill_typed = st.builds(
    Compare,
    st.sampled_from(sorted(QUESTIONS)),
    st.sampled_from(["is", "one_of", "at_least", "below"]),
    st.sampled_from(["one", 7, ("no", "both")]),
    unknown,
)
comparisons = st.one_of(yes_or_not, yes_or_not, in_legs, bounds, bounds, ill_typed)


def _several(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    lists = st.lists(parts, min_size=1, max_size=4).map(tuple)
    return st.one_of(
        st.builds(AnyOf, lists),
        st.builds(AllOf, lists),
        st.builds(NoneOf, lists),
        st.builds(AtLeast, st.integers(0, 4), lists),
    )


conditions: st.SearchStrategy[Condition] = st.recursive(comparisons, _several, max_leaves=8)
answer_sets = st.fixed_dictionaries(
    {},
    optional={
        **{name: st.sampled_from(["yes", "no", "unsure"]) for name in "abc"},
        "leg": st.sampled_from(["none", "one", "both"]),
        "age": st.sampled_from([8, 40, 110]),
        "pain": st.sampled_from([3, 6.5, 7, 10]),
    },
)
readings = st.sampled_from(Reading)
