"""One individual after another."""

from PymoNNto.Exploration.Evolution.Devices.Evolution_Device import Evolution_Device


class Evolution_Device_Single_Thread(Evolution_Device):
    """Runs individuals on this machine; all devices of this kind together run one at a time."""

    def main_loop_update(self):
        """Run the next individual from its start to its end."""
        self._collect()
        self._begin()
        while self.current_individual is not None:
            self.parent._wait()
            self._collect()
