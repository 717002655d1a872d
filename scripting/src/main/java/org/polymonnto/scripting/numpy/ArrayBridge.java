package org.polymonnto.scripting.numpy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.polymonnto.array.ArrayException;
import org.polymonnto.array.ArrayPrinter;
import org.polymonnto.array.Assignment;
import org.polymonnto.array.BinaryOp;
import org.polymonnto.array.ByteFormat;
import org.polymonnto.array.DType;
import org.polymonnto.array.Elementwise;
import org.polymonnto.array.Indexing;
import org.polymonnto.array.NDArray;
import org.polymonnto.array.ObjectOperators;
import org.polymonnto.array.Reshaping;
import org.polymonnto.array.Slice;
import org.polymonnto.array.UnaryOp;
import org.polymonnto.linalg.Products;

/**
 * What the Python package {@code numpy} calls for the attributes and subscripts of arrays.
 *
 * <p>Each method has a name of its own and plain parameters, which makes a call from a guest
 * language cheap.
 */
public final class ArrayBridge {
  private ArrayBridge() {}

  public static int dtypeOrdinal(NDArray array) {
    return array.dtype().ordinal();
  }

  public static int ndim(NDArray array) {
    return array.ndim();
  }

  public static int size(NDArray array) {
    return array.count();
  }

  /** The length of one dimension. */
  public static int dim(NDArray array, int axis) {
    return array.shape(axis);
  }

  /** Python's {@code len}. */
  public static int length(NDArray array) {
    if (array.ndim() == 0) {
      throw ArrayException.type("len() of unsized object");
    }
    return array.shape(0);
  }

  /** The stride of one dimension, in elements. */
  public static int stride(NDArray array, int axis) {
    return array.stride(axis);
  }

  public static NDArray base(NDArray array) {
    return array.base();
  }

  public static NDArray copy(NDArray array) {
    return array.copy();
  }

  public static NDArray view(NDArray array) {
    return array.view();
  }

  /** A copy whose dimensions lie in the storage in the order of the array's. */
  public static NDArray copyInOrder(NDArray array) {
    return array.astypeInOrder(array.dtype());
  }

  /** Zeros whose dimensions lie in the storage in the order of the array's. */
  public static NDArray zerosLike(NDArray array, DType dtype) {
    return array.zerosInOrder(dtype);
  }

  /** A view of the same storage as another type of the same size. */
  public static NDArray viewAs(NDArray array, DType dtype) {
    return array.viewAs(dtype);
  }

  public static NDArray astype(NDArray array, DType dtype) {
    return array.astypeInOrder(dtype);
  }

  public static NDArray transpose(NDArray array, int[] axes) {
    return axes == null ? Reshaping.transpose(array) : Reshaping.transposeAxes(array, axes);
  }

  public static void reshapeInPlace(NDArray array, int[] shape) {
    array.reshapeInPlace(shape);
  }

  public static void resizeInPlace(NDArray array, int[] shape) {
    array.resizeInPlace(shape);
  }

  /** A 0-dimensional array. */
  public static NDArray scalar(DType dtype, Object value) {
    return NDArray.scalar(dtype, value);
  }

  /** The only element of an array of size 1 as a number of the language. */
  public static Object value(NDArray array) {
    return array.elementAt(0);
  }

  public static double roundToFloat32(double value) {
    return (float) value;
  }

  public static double roundToFloat16(double value) {
    return NDArray.scalar(DType.FLOAT16, value).getDouble();
  }

  public static String formatScalar(DType dtype, Object value) {
    return ArrayPrinter.formatScalar(dtype, value);
  }

  /** Python's {@code bool} of an array. */
  public static boolean truth(NDArray array) {
    if (array.count() == 1) {
      Object element = array.elementAt(0);
      return array.dtype().isObject() ? Elementwise.isTrue(element) : array.doubleAt(0) != 0;
    }
    if (array.count() == 0) {
      throw ArrayException.value(
          "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an"
              + " array is not empty.");
    }
    throw ArrayException.value(
        "The truth value of an array with more than one element is ambiguous. Use a.any() or"
            + " a.all()");
  }

  /** The element with a flat index in C order, counted from the end if negative. */
  public static Object item(NDArray array, int index) {
    if (index < -array.count() || index >= array.count()) {
      throw ArrayException.index("index " + index + " is out of bounds for size " + array.count());
    }
    return array.elementAt(index < 0 ? index + array.count() : index);
  }

  /** All elements in C order as a Java array of primitive numbers, booleans or objects. */
  public static Object elements(NDArray array) {
    return switch (array.dtype().kind()) {
      case 'f' -> array.toDoubles();
      case 'b' -> booleans(array);
      case 'O' -> ((Object[]) array.copy().data());
      default -> array.toLongs();
    };
  }

  private static boolean[] booleans(NDArray array) {
    byte[] bytes = (byte[]) array.copy().data();
    boolean[] result = new boolean[bytes.length];
    for (int at = 0; at < result.length; at++) {
      result[at] = bytes[at] != 0;
    }
    return result;
  }

  /** The bytes of the elements in C order, each as the character of that number. */
  public static String toLatin1(NDArray array) {
    return new String(ByteFormat.toBytes(array), StandardCharsets.ISO_8859_1);
  }

  /** The array whose elements have these bytes; see {@link #toLatin1}. */
  public static NDArray fromLatin1(String bytes, DType dtype, int[] shape) {
    return ByteFormat.fromBytes(bytes.getBytes(StandardCharsets.ISO_8859_1), dtype, shape);
  }

  /** The array whose elements are the bytes of a buffer of another language from an offset on. */
  public static NDArray fromBuffer(Value buffer, long offset, DType dtype, int count) {
    byte[] bytes = new byte[count * dtype.itemSize()];
    buffer.readBuffer(offset, bytes, 0, bytes.length);
    return ByteFormat.fromBytes(bytes, dtype, count);
  }

  /** {@code array[index]}: an element of a vector, else a view. */
  public static Object getIndex(NDArray array, long index) {
    return Indexing.getInt(array, index);
  }

  /** {@code array[key]}. */
  public static Object getOne(NDArray array, Object key) {
    return switch (key) {
      case NDArray index -> element(Indexing.getArray(array, index), key);
      case Slice slice -> Indexing.getSlice(array, slice);
      case null, default -> element(Indexing.get(array, key), key);
    };
  }

  /** {@code array[first, second]}. */
  public static Object getTwo(NDArray array, Object first, Object second) {
    NDArray result = Indexing.get(array, first, second);
    return result.ndim() == 0 && first != Slice.ELLIPSIS && second != Slice.ELLIPSIS
        ? result.elementAt(0)
        : result;
  }

  /** {@code array[*key]}. */
  public static Object get(NDArray array, Object[] key) {
    NDArray result = Indexing.get(array, key);
    return result.ndim() == 0 && !Arrays.asList(key).contains(Slice.ELLIPSIS)
        ? result.elementAt(0)
        : result;
  }

  private static Object element(NDArray result, Object key) {
    return result.ndim() == 0 && key != Slice.ELLIPSIS ? result.elementAt(0) : result;
  }

  /** {@code array[key] = value}. */
  public static void setOne(NDArray array, Object key, Object value) {
    if (key instanceof NDArray index) {
      if (value instanceof NDArray given) {
        Indexing.setArray(array, index, given);
      } else {
        Indexing.setArrayScalar(array, index, value);
      }
    } else {
      assign(array, value, key);
    }
  }

  /** {@code array[first, second] = value}. */
  public static void setTwo(NDArray array, Object first, Object second, Object value) {
    assign(array, value, first, second);
  }

  /** {@code array[*key] = value}. */
  public static void set(NDArray array, Object[] key, Object value) {
    assign(array, value, key);
  }

  private static void assign(NDArray array, Object value, Object... key) {
    if (value instanceof NDArray given) {
      Indexing.set(array, key, given);
    } else {
      Indexing.setScalar(array, key, value);
    }
  }

  public static void fill(NDArray array, Object value) {
    if (value instanceof NDArray given) {
      Assignment.assign(given, array);
    } else {
      Assignment.fill(array, value);
    }
  }

  /** Installs Python's operators for the elements of object arrays. */
  public static void useObjectOperators(Value binary, Value unary, Value truth) {
    Elementwise.setObjectOperators(
        new ObjectOperators() {
          @Override
          public Object binary(BinaryOp op, Object a, Object b) {
            return binary.execute(op.label(), a, b).as(Object.class);
          }

          @Override
          public Object unary(UnaryOp op, Object a) {
            return unary.execute(op.label(), a).as(Object.class);
          }

          @Override
          public boolean isTrue(Object a) {
            return truth.execute(a).asBoolean();
          }
        });
  }

  /** {@code np.dot}. */
  public static NDArray dot(NDArray a, NDArray b) {
    return Products.dot(a, b);
  }

  /** {@code a @ b}. */
  public static NDArray matmul(NDArray a, NDArray b) {
    return Products.matmul(a, b);
  }

  /** The elements of a list as an array of objects, whatever they are. */
  public static NDArray ofObjects(List<Object> elements) {
    return NDArray.adopt(DType.OBJECT, elements.toArray(), elements.size());
  }
}
