"""Individuals side by side."""

from PymoNNto.Exploration.Evolution.Devices.Evolution_Device import Evolution_Device


class Evolution_Device_Multi_Thread(Evolution_Device):
    """Runs individuals on this machine, beside those of the other devices."""
