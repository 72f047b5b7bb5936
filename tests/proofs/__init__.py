"""Proofs that the screening keeps its promises, and what they need: written from the text, not from the rule files."""
