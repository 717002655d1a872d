"""What runs the individuals of an evolution."""
