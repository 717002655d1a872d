"""Sliders and buttons as they look before anyone touches them: written figures show them, and programs can set them."""

from matplotlib._face import missing
from matplotlib.artist import Rectangle


class AxesWidget:
    """Something to operate that fills axes."""

    def __init__(self, ax):
        self.ax = ax
        self.eventson = True
        self.active = True
        self._observers = {}
        self._last = -1

    def _connect(self, function):
        self._last += 1
        self._observers[self._last] = function
        return self._last

    def _tell(self, value):
        if self.eventson:
            for function in list(self._observers.values()):
                function(value)

    def disconnect(self, cid):
        """Forget the function whose number this is."""
        self._observers.pop(cid, None)

    def set_active(self, active):
        """Allow or forbid operating; nobody does, as there is no window."""
        self.active = active


class Slider(AxesWidget):
    """A number between two limits, shown as a bar; functions given to `on_changed` are called by `set_val`."""

    def __init__(self, ax, label, valmin, valmax, valinit=0.5, valfmt=None, closedmin=True, closedmax=True, slidermin=None,
                 slidermax=None, dragging=True, valstep=None, orientation='horizontal', *, initcolor='r',
                 track_color='lightgrey', handle_style=None, **kwargs):
        if orientation not in ('horizontal', 'vertical'):
            raise ValueError(f"orientation must be 'horizontal' or 'vertical', not {orientation!r}")
        super().__init__(ax)
        self.valmin, self.valmax, self.valstep, self.valfmt = valmin, valmax, valstep, valfmt
        self.slidermin, self.slidermax, self.orientation = slidermin, slidermax, orientation
        self.drag_active = False
        self.valinit = self.val = self._bounded(valinit)
        upright = orientation == 'vertical'
        if 'color' not in kwargs:
            kwargs.setdefault('facecolor', 'C0')
        if upright:
            ax.set_ylim(valmin, valmax)
            corner, size = (0.25, valmin), (0.5, valmax - valmin)
            ax.axhline(self.valinit, 0, 1, color=initcolor, lw=1)
        else:
            ax.set_xlim(valmin, valmax)
            corner, size = (valmin, 0.25), (valmax - valmin, 0.5)
            ax.axvline(self.valinit, 0, 1, color=initcolor, lw=1)
        self.track = ax.add_patch(Rectangle(corner, *size, facecolor=track_color))
        self.poly = ax.add_patch(Rectangle(corner, *size, **kwargs))
        (ax.set_xlim if upright else ax.set_ylim)(0, 1)
        ax.set_axis_off()
        places = ((0.5, 1.02, 'center', 'bottom'), (0.5, -0.02, 'center', 'top')) if upright else (
            (-0.02, 0.5, 'right', 'center'), (1.02, 0.5, 'left', 'center'))
        (x, y, ha, va), (x2, y2, ha2, va2) = places
        self.label = ax.text(x, y, label, transform=ax.transAxes, ha=ha, va=va)
        self.valtext = ax.text(x2, y2, '', transform=ax.transAxes, ha=ha2, va=va2)
        self._show()

    def _bounded(self, value):
        if self.valstep is not None:
            steps = self.valstep
            if hasattr(steps, '__iter__'):
                value = min(steps, key=lambda step: abs(step - value))
            else:
                value = self.valmin + round((value - self.valmin) / steps) * steps
        low = self.valmin if self.slidermin is None else max(self.valmin, self.slidermin.val)
        high = self.valmax if self.slidermax is None else min(self.valmax, self.slidermax.val)
        return min(max(value, low), high)

    def _show(self):
        if self.orientation == 'vertical':
            self.poly.set_height(self.val - self.valmin)
        else:
            self.poly.set_width(self.val - self.valmin)
        self.valtext.set_text(f'{self.val:.4g}' if self.valfmt is None else self.valfmt % self.val)

    def set_val(self, val):
        """Set the number, and call the functions given to `on_changed` with it."""
        self.val = val
        self._show()
        self._tell(val)

    def reset(self):
        """Set the number to what it was at first."""
        if self.val != self.valinit:
            self.set_val(self.valinit)

    def on_changed(self, func):
        """Have a function called with the number when it is set; returns a number for `disconnect`."""
        return self._connect(func)


class Button(AxesWidget):
    """A button with a text, which nobody presses in a written figure."""

    def __init__(self, ax, label, image=None, color='0.85', hovercolor='0.95', *, useblit=True):
        super().__init__(ax)
        self.color, self.hovercolor = color, hovercolor
        if image is not None:
            ax.imshow(image)
        self.label = ax.text(0.5, 0.5, label, va='center', ha='center', transform=ax.transAxes)
        ax.set_facecolor(color)
        ax.set_xticks([])
        ax.set_yticks([])

    def on_clicked(self, func):
        """Take a function for when the button is pressed; returns a number for `disconnect`."""
        return self._connect(func)


def __getattr__(name):
    error = missing('matplotlib.widgets', name, globals())
    if name.startswith('__'):
        raise error
    raise AttributeError(f'{error}: figures are written to files, and there are only Slider and Button')
