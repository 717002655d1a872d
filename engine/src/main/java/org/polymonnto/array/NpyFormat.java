package org.polymonnto.array;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * NumPy's files of arrays: {@code .npy} for one and {@code .npz} for several by name.
 *
 * <p>The format is that of NumPy Enhancement Proposal 1. Versions 1.0, 2.0 and 3.0 are read, 1.0 is
 * written.
 */
public final class NpyFormat {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int ALIGNMENT = 64;

  /** Digits that NumPy leaves room for, so that the first axis can grow in the file. */
  private static final int GROWTH_DIGITS = 21;

  private static final Pattern DESCRIPTION = Pattern.compile("'descr'\\s*:\\s*'([<>=|]?)([^']*)'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([^)]*)\\)");

  private NpyFormat() {}

  /** Writes one array to a {@code .npy} file. */
  public static void save(Path file, NDArray a) throws IOException {
    try (OutputStream out = Files.newOutputStream(FileGuard.toWrite(file))) {
      write(out, a);
    }
  }

  /** Writes one array to the {@code .npy} file of this name. */
  public static void save(String file, NDArray a) throws IOException {
    save(Path.of(file), a);
  }

  /** Reads the {@code .npy} file of this name. */
  public static NDArray load(String file) throws IOException {
    return load(Path.of(file));
  }

  /** Writes arrays by name to the {@code .npz} file of this name. */
  public static void saveAll(String file, Map<String, NDArray> arrays, boolean compressed)
      throws IOException {
    saveAll(Path.of(file), arrays, compressed);
  }

  /** Reads all arrays of the {@code .npz} file of this name, in its order. */
  public static Map<String, NDArray> loadAll(String file) throws IOException {
    return loadAll(Path.of(file));
  }

  /** Reads a {@code .npy} file. */
  public static NDArray load(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(FileGuard.toRead(file))) {
      return read(in);
    }
  }

  /** Writes arrays by name to a {@code .npz} file. */
  public static void saveAll(Path file, Map<String, NDArray> arrays, boolean compressed)
      throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(FileGuard.toWrite(file)))) {
      zip.setLevel(compressed ? 6 : 0);
      for (Map.Entry<String, NDArray> entry : arrays.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey() + ".npy"));
        write(zip, entry.getValue());
        zip.closeEntry();
      }
    }
  }

  /** Reads all arrays of a {@code .npz} file, in its order. */
  public static Map<String, NDArray> loadAll(Path file) throws IOException {
    Map<String, NDArray> arrays = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(FileGuard.toRead(file)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (name.endsWith(".npy")) {
          arrays.put(name.substring(0, name.length() - ".npy".length()), read(zip));
        }
      }
    }
    return arrays;
  }

  /** Whether a file begins as a {@code .npz} file does. */
  public static boolean isArchive(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(FileGuard.toRead(file))) {
      byte[] start = in.readNBytes(2);
      return start.length == 2 && start[0] == 'P' && start[1] == 'K';
    }
  }

  /** Writes one array in the format 1.0. */
  public static void write(OutputStream out, NDArray a) throws IOException {
    boolean fortran = !a.isContiguous() && Reshaping.transpose(a).isContiguous();
    byte[] header = header(a, fortran);
    byte[] elements = ByteFormat.toBytes(fortran ? Reshaping.transpose(a) : a);
    out.write(MAGIC);
    out.write(1);
    out.write(0);
    out.write(header.length & 0xff);
    out.write(header.length >>> 8);
    out.write(header);
    out.write(elements);
  }

  private static byte[] header(NDArray a, boolean fortran) {
    char order = a.dtype.itemSize() == 1 ? '|' : '<';
    String shape =
        Arrays.stream(a.shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    String text =
        "{'descr': '"
            + order
            + a.dtype.kind()
            + a.dtype.itemSize()
            + "', 'fortran_order': "
            + (fortran ? "True" : "False")
            + ", 'shape': ("
            + shape
            + (a.ndim() == 1 ? "," : "")
            + "), }";
    if (a.ndim() > 0) {
      int growing = a.shape[fortran ? a.ndim() - 1 : 0];
      text += " ".repeat(GROWTH_DIGITS - Integer.toString(growing).length());
    }
    int written = MAGIC.length + 4 + text.length() + 1;
    String padded = text + " ".repeat(ALIGNMENT - written % ALIGNMENT) + "\n";
    return padded.getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Reads one array.
   *
   * @throws ArrayException of kind VALUE if this is no array or one of a type that is not provided
   */
  public static NDArray read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    byte[] magic = data.readNBytes(MAGIC.length);
    if (!Arrays.equals(magic, MAGIC)) {
      throw ArrayException.value(
          "not a file of NumPy's .npy format: it does not begin with \\x93NUMPY but with "
              + printable(magic));
    }
    int major = data.readUnsignedByte();
    int minor = data.readUnsignedByte();
    if (major < 1 || major > 3 || minor != 0) {
      throw ArrayException.value(
          "we only support format version (1,0), (2,0), and (3,0), not ("
              + major
              + ", "
              + minor
              + ")");
    }
    int length = data.readUnsignedByte() | data.readUnsignedByte() << 8;
    if (major > 1) {
      length |= data.readUnsignedByte() << 16 | data.readUnsignedByte() << 24;
    }
    String header = new String(exactly(data, length), StandardCharsets.UTF_8);
    Matcher description = find(DESCRIPTION, header);
    boolean fortran = find(ORDER, header).group(1).equals("True");
    int[] shape = shape(find(SHAPE, header).group(1));
    DType dtype = DType.parse(description.group(2));
    if (dtype.isObject()) {
      throw ArrayException.value("Object arrays cannot be loaded when allow_pickle=False");
    }
    ByteOrder order =
        description.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    byte[] bytes = exactly(data, Math.multiplyExact(Shape.size(shape), dtype.itemSize()));
    NDArray result = ByteFormat.fromBytes(bytes, order, dtype, shape);
    return fortran ? Reshaping.reshape(Reshaping.ravel(result, 'C'), shape, 'F') : result;
  }

  private static byte[] exactly(DataInputStream data, int length) throws IOException {
    byte[] bytes = data.readNBytes(length);
    if (bytes.length < length) {
      throw ArrayException.value(
          "the array's file ends too early: "
              + length
              + " bytes are wanted and "
              + bytes.length
              + " are left");
    }
    return bytes;
  }

  private static String printable(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", "?");
  }

  private static Matcher find(Pattern pattern, String header) {
    Matcher matcher = pattern.matcher(header);
    if (!matcher.find()) {
      throw ArrayException.value("Cannot parse header: '" + header.trim() + "'");
    }
    return matcher;
  }

  private static int[] shape(String lengths) {
    return Arrays.stream(lengths.split(","))
        .map(String::trim)
        .filter(length -> !length.isEmpty())
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
