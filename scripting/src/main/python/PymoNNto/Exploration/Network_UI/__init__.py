"""The live view of a network, and what it shares with scripts."""
