"""Genes of scripts that are run by an evolution."""
