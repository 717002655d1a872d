"""Colours by name, as numbers or as tuples."""


def argb(color, mode):
    """A colour as alpha, red, green and blue in one signed number of 32 bits.

    Parameters
    ----------
    color : a name or '#rrggbb', a grey from 0 to 255, a tuple of 1, 3 or 4 such numbers, or None for black
    mode : of the picture
    """
    if color is None:
        parts = (0, 0, 0, 0) if mode == 'RGBA' else (0, 0, 0)
    elif isinstance(color, str):
        parts = _named(color)
    elif hasattr(color, '__index__') or isinstance(color, float):
        number = int(color)
        if mode in ('1', 'L'):
            parts = (number,)
        else:
            # A number has red in its lowest digits.
            parts = tuple(number >> digit & 255 for digit in (0, 8, 16, 24)[:len(mode)])
    else:
        parts = tuple(int(each) for each in color)
    if len(parts) not in (1, 3, 4):
        raise TypeError(f'color must be int or tuple of 1, 3 or 4 numbers, not {color!r}')
    red, green, blue, alpha = (*parts * 3, 255)[:4] if len(parts) == 1 else (*parts, 255)[:4]
    red, green, blue, alpha = (max(0, min(255, each)) for each in (red, green, blue, alpha))
    if mode in ('1', 'L') and len(parts) > 1:
        red = green = blue = red * 19595 + green * 38470 + blue * 7471 + 0x8000 >> 16
    if mode == '1':
        red = green = blue = 255 if red else 0
    if mode != 'RGBA':
        alpha = 255
    number = alpha << 24 | red << 16 | green << 8 | blue
    return number - (1 << 32) if number >= 1 << 31 else number


def value_of(number, mode):
    """A pixel as Pillow gives it: a number, or a tuple."""
    red, green, blue, alpha = number >> 16 & 255, number >> 8 & 255, number & 255, number >> 24 & 255
    return blue if mode in ('1', 'L') else (red, green, blue) if mode == 'RGB' else (red, green, blue, alpha)


def _named(name):
    from matplotlib.colors import to_rgba
    if name.startswith('rgb'):
        numbers = name[name.index('(') + 1:name.index(')')].split(',')
        return tuple(int(each) for each in numbers)
    try:
        parts = [round(each * 255) for each in to_rgba(name.lower())]
    except ValueError:
        raise ValueError(f'unknown color specifier: {name!r}') from None
    return tuple(parts) if name.startswith('#') and len(name) in (5, 9) else tuple(parts[:3])
