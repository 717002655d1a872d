"""Behaviors that record variables."""
