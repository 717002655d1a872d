package org.polymonnto.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads and writes the files that record_npy.py has made with NumPy. */
class NpyFormatTest {
  @TempDir private Path folder;

  private static byte[] recorded(String name) throws IOException {
    try (var in = NpyFormatTest.class.getResourceAsStream("npy/" + name)) {
      return in.readAllBytes();
    }
  }

  private static NDArray counted(DType dtype, int... shape) {
    return Reshaping.reshape(Ranges.counted(Shape.size(shape)), shape, 'C').astype(dtype);
  }

  private static byte[] written(NDArray array) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NpyFormat.write(out, array);
    return out.toByteArray();
  }

  @Test
  void writesTheBytesOfNumPy() throws IOException {
    for (DType dtype : DType.values()) {
      if (!dtype.isObject()) {
        assertArrayEquals(recorded(dtype + ".npy"), written(counted(dtype, 3)), dtype.label());
      }
    }
    assertArrayEquals(recorded("c_order.npy"), written(counted(DType.FLOAT64, 2, 3)));
    assertArrayEquals(
        recorded("fortran_order.npy"), written(Reshaping.transpose(counted(DType.FLOAT64, 2, 3))));
    assertArrayEquals(recorded("zero_dimensions.npy"), written(NDArray.scalar(DType.INT64, 7L)));
    assertArrayEquals(recorded("empty.npy"), written(NDArray.zeros(DType.FLOAT32, 0, 4)));
  }

  @Test
  void readsWhatNumPyWrites() throws IOException {
    List<String> names =
        List.of("version2.npy", "big_endian.npy", "fortran_order.npy", "zero_dimensions.npy");
    for (String name : names) {
      NDArray array = NpyFormat.read(new ByteArrayInputStream(recorded(name)));
      NDArray expected =
          switch (name) {
            case "fortran_order.npy" -> Reshaping.transpose(counted(DType.FLOAT64, 2, 3));
            case "zero_dimensions.npy" -> NDArray.scalar(DType.INT64, 7L);
            case "big_endian.npy" -> counted(DType.INT32, 4);
            default -> counted(DType.FLOAT64, 2, 3);
          };
      assertEquals(expected.dtype, array.dtype, name);
      assertArrayEquals(expected.shape, array.shape, name);
      assertArrayEquals(expected.toDoubles(), array.toDoubles(), name);
    }
  }

  @Test
  void readsArchivesOfNumPy() throws IOException {
    for (String name : List.of("stored.npz", "compressed.npz")) {
      Path file = folder.resolve(name);
      Files.write(file, recorded(name));
      assertTrue(NpyFormat.isArchive(file));
      Map<String, NDArray> arrays = NpyFormat.loadAll(file);
      assertEquals(List.of("weights", "spikes"), List.copyOf(arrays.keySet()));
      assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5}, arrays.get("weights").toDoubles());
      assertEquals(DType.BOOL, arrays.get("spikes").dtype);
    }
  }

  @Test
  void archivesComeBack() throws IOException {
    Map<String, NDArray> arrays = new LinkedHashMap<>();
    arrays.put("w", counted(DType.FLOAT32, 50, 2));
    arrays.put("v", counted(DType.INT8, 3));
    for (boolean compressed : new boolean[] {false, true}) {
      Path file = folder.resolve("state" + compressed + ".npz");
      NpyFormat.saveAll(file, arrays, compressed);
      Map<String, NDArray> read = NpyFormat.loadAll(file);
      assertEquals(List.of("w", "v"), List.copyOf(read.keySet()));
      assertArrayEquals(arrays.get("w").toDoubles(), read.get("w").toDoubles());
      assertEquals(DType.INT8, read.get("v").dtype);
    }
    Path single = folder.resolve("single.npy");
    NpyFormat.save(single, counted(DType.UINT8, 4));
    assertFalse(NpyFormat.isArchive(single));
    assertArrayEquals(new long[] {0, 1, 2, 3}, NpyFormat.load(single).toLongs());
  }

  @Test
  void damagedFilesAreNamed() throws IOException {
    byte[] whole = recorded("c_order.npy");
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);
    assertEquals(
        "the array's file ends too early: 48 bytes are wanted and 47 are left", message(cut));
    assertEquals(
        "not a file of NumPy's .npy format: it does not begin with \\x93NUMPY but with hello",
        message("hello".getBytes(StandardCharsets.US_ASCII)));
    assertEquals(
        "Object arrays cannot be loaded when allow_pickle=False", message(recorded("objects.npy")));
  }

  private static String message(byte[] file) {
    return assertThrows(ArrayException.class, () -> NpyFormat.read(new ByteArrayInputStream(file)))
        .getMessage();
  }

  @Test
  void bytesComeBack() {
    NDArray turned = Reshaping.transpose(counted(DType.INT16, 2, 3));
    byte[] bytes = ByteFormat.toBytes(turned);
    assertArrayEquals(new byte[] {0, 0, 3, 0, 1, 0, 4, 0, 2, 0, 5, 0}, bytes);
    assertArrayEquals(turned.toLongs(), ByteFormat.fromBytes(bytes, DType.INT16, 3, 2).toLongs());
    ArrayException error =
        assertThrows(ArrayException.class, () -> ByteFormat.fromBytes(bytes, DType.INT32, 2));
    assertEquals("an array of int32 of shape (2,) needs 8 bytes, got 12", error.getMessage());
    assertThrows(ArrayException.class, () -> ByteFormat.toBytes(NDArray.zeros(DType.OBJECT, 1)));
  }
}
