"""Make the files of arrays with which the Java reader and writer are compared.

Usage: python record_npy.py ../resources/org/polymonnto/array/npy
"""

import pathlib
import sys

import numpy as np

DTYPES = ["bool", "int8", "uint8", "int16", "int32", "int64", "float16", "float32", "float64"]


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for dtype in DTYPES:
        np.save(folder / f"{dtype}.npy", np.arange(3).astype(dtype))
    matrix = np.arange(6.0).reshape(2, 3)
    np.save(folder / "c_order.npy", matrix)
    np.save(folder / "fortran_order.npy", matrix.T)
    np.save(folder / "zero_dimensions.npy", np.array(7))
    np.save(folder / "empty.npy", np.zeros((0, 4), np.float32))
    np.save(folder / "big_endian.npy", np.arange(4, dtype=">i4"))
    np.save(folder / "objects.npy", np.array([None]), allow_pickle=True)
    with open(folder / "version2.npy", "wb") as file:
        np.lib.format.write_array(file, matrix, version=(2, 0))
    arrays = {"weights": matrix, "spikes": matrix > 2}
    np.savez(folder / "stored.npz", **arrays)
    np.savez_compressed(folder / "compressed.npz", **arrays)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
