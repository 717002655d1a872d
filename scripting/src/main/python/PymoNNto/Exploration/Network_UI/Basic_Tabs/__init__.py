"""Tabs that every live view has."""
