"""Networks, groups, behaviors and their common base."""
