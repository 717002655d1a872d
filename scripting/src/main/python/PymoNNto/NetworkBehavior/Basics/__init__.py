"""Behaviors that many networks have: homeostasis, normalization, initial weights, refraction."""
