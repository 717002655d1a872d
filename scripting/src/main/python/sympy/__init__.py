"""SymPy's name, for scripts that convert units: ``sympy.physics.units`` and ``symbols``; the rest is refused."""

__version__ = '1.13.0'


class Symbol:
    """A name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __eq__(self, other):
        return isinstance(other, Symbol) and other.name == self.name

    def __hash__(self):
        return hash(self.name)


def symbols(names):
    """Return a symbol for each of the names, which spaces or commas separate; a single one for a single name."""
    found = [Symbol(name) for name in names.replace(',', ' ').split()]
    return found[0] if len(found) == 1 else tuple(found)


def __getattr__(name):
    if name.startswith('__') or name == 'physics':
        raise AttributeError("module 'sympy' has no attribute '" + name + "'")
    raise AttributeError(
        f'sympy.{name} is not provided by PolymoNNto: of SymPy there are symbols and sympy.physics.units; '
        'the algebra of SymPy can be done beforehand, in CPython'
    )
