"""Tools around networks."""
