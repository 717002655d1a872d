"""Behaviors that lay out groups and restrict synapses."""
