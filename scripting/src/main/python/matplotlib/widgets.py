"""Widgets need a window, which written figures do not have."""

raise ImportError('matplotlib.widgets is not provided by PolymoNNto: figures are written to files, and sliders and'
                  ' buttons need a window. Change parameters in the script, or use the live view.')
