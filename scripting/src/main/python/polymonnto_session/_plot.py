"""Figures of values: a line, an image, or a raster of events."""

from polymonnto_session import _cells, main


def value(expression):
    """Return the value of an expression."""
    return eval(expression, main)


def result(number):
    """Return the result of a cell."""
    return _cells.outputs.get(number)


def draw(values, title):
    """Draw values and return the path of the file; a list with one text if they cannot be drawn.

    values -- numbers of shape (n): a line; (n, m): an image, of which recorded ones have time from left to right;
        rows of iteration and index, as event recorders give them: a raster
    """
    import numpy as np
    array, is_recorded = _numbers(values)
    if array is None or array.ndim not in (1, 2) or not array.size:
        what = type(values).__name__ if array is None else f'of shape {array.shape}'
        return [f'%plot draws numbers of one or two dimensions; {title} is {what}']
    import matplotlib.pyplot as plt
    figure = plt.figure()
    if _are_events(array):
        plt.plot(np.array(array[:, 0]), np.array(array[:, 1]), '|', markersize=4)
        plt.xlabel('iteration')
        plt.ylabel('index')
    elif array.ndim == 1:
        plt.plot(array)
    else:
        plt.imshow(array.T if is_recorded else array, aspect='auto', interpolation='nearest')
        plt.colorbar()
        if is_recorded:
            plt.xlabel('recorded iteration')
            plt.ylabel('index')
    plt.title(title)
    return str(plt._session.writeAs(figure._java, ['png'])[0])


def _numbers(values):
    import numpy as np
    from PymoNNto.NetworkBehavior.Recorder._recorded_list import RecordedList
    is_recorded = isinstance(values, RecordedList)
    try:
        array = np.array(values)
        return (array if array.dtype.kind in 'biuf' else None), is_recorded
    except (TypeError, ValueError):
        return None, is_recorded


def _are_events(array):
    """Whether these are rows of an iteration, which never goes back, and an index."""
    if array.ndim != 2 or array.shape[1] != 2 or array.dtype.name != 'int64' or len(array) < 2:
        return False
    times = array[:, 0]
    return bool((times[1:] >= times[:-1]).all() and (array >= 0).all() and times[0] >= 1)
