"""Computations of the tabs."""
