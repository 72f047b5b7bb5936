"""Simulated lifters: training histories with a known cause, for judging what looks for causes in a training log."""
