"""Poses drawn as SVG, still and moving."""
