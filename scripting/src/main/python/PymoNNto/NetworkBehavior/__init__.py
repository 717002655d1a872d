"""Behaviors that come with the package."""
