"""The cases of the NumPy table, one module per category, each with a function ``cases(add)``."""
