"""Hierarchical clustering."""


def __getattr__(name):
    if name == 'hierarchy':
        import sys
        __import__('scipy.cluster.hierarchy')
        return sys.modules['scipy.cluster.hierarchy']
    from numpy._missing import missing
    raise missing('scipy.cluster', name, ['hierarchy'])
