"""What follows from facts and knowledge. No clock, no I/O, no random, no prose."""
