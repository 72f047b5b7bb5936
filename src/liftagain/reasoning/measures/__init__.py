"""The training-load measures, each defined once, over a table of sets: the same for one person and for a cohort.

`set_table` turns workouts into rows, `measure` turns rows into tables of sets, lifts, sessions and days. Every table
has a `person` column and is computed within each person. `knowledge/measures` says in words what each column is, with
unit and source. Polars is imported inside the functions, so that nothing that does not measure pays for it.
"""
