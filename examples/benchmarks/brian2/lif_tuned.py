"""lif_plain for Brian2 with the float32 that lif_tuned has; what else is tuned there is a matter of NumPy."""
import lif_plain
import standalone

if __name__ == '__main__':
    standalone.measure('lif_tuned', lif_plain.build)
