"""Every id, every pair and a hundred million random cases: the rules against the oracle, on arrays."""
