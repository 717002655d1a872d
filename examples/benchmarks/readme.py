"""The network of the PymoNNto readme with its recorders: all voltages, their mean, and the spikes."""
from PymoNNto import *

import benchmark
import readme_without_recorders


def build(size):
    recorders = {9: Recorder(['voltage', 'np.mean(voltage)']), 10: EventRecorder('spike')}
    return readme_without_recorders.build(size, recorders)


if __name__ == '__main__':
    benchmark.measure('readme', build)
