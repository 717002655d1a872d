"""Folders of results."""
