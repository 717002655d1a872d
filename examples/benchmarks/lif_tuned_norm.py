"""lif_tuned, where the weights are normalized in each tenth iteration."""
import benchmark
import lif_tuned
from lif_plain_norm import Normalization


def build(size):
    return lif_tuned.build(size, Normalization(interval=10))


if __name__ == '__main__':
    benchmark.measure('lif_tuned_norm', build)
