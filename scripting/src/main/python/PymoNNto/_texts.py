"""Code that is written as text: expressions of recorders, modes of vectors, equations.

The same text is compiled once, so that what the compiler of the virtual machine has learnt of it in one network serves
the next one.
"""
from functools import lru_cache


@lru_cache(maxsize=4096)
def code_of(source, name, mode='eval'):
    """Return the code of an expression (mode eval) or of statements (mode exec); tracebacks show the name."""
    return compile(source, name, mode)
