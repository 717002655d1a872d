"""Distances between points."""


def __getattr__(name):
    if name == 'distance':
        import sys
        __import__('scipy.spatial.distance')
        return sys.modules['scipy.spatial.distance']
    from numpy._missing import missing
    raise missing('scipy.spatial', name, ['distance'])
