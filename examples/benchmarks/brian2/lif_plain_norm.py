"""lif_plain for Brian2, where the weights from a source are normalized in every iteration."""
import numpy as np

import lif_plain
import standalone


def build(size):
    network = lif_plain.lif(size, {}, 'total : 1\n', 'total_pre = W : 1 (summed)\n')
    # The sums are taken just before this.
    network['synapses'].run_regularly('W /= total_pre', when='groups', order=1)
    return network


if __name__ == '__main__':
    standalone.measure('lif_plain_norm', build, np.float64)
