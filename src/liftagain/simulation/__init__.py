"""Made-up people: they wake, tell, train and answer to a plan. Everything follows from a seed; nobody real is in it.

Written before the forecast of the plan, and from other published cohorts than it uses, so that they can judge it.
"""
