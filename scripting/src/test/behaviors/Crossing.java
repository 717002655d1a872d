import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.polymonnto.array.NDArray;
import org.polymonnto.network.NetworkObject;
import org.polymonnto.network.NeuronGroup;
import org.polymonnto.network.TaggedBehavior;

/** Sets and reads the variable x of its group. */
public class Crossing extends TaggedBehavior<NeuronGroup> {
  /** Sets the variable to a value of a kind. */
  public void set(String kind) {
    group().set("x", value(kind));
  }

  private NeuronGroup group;

  private NeuronGroup group() {
    return Objects.requireNonNull(group);
  }

  @Override
  public void initialize(NeuronGroup neurons) {
    group = neurons;
  }

  private Object value(String kind) {
    return switch (kind) {
      case "float32" -> NDArray.of(0f, 1f, 2f);
      case "bool_array" -> NDArray.of(false, true, true);
      case "int64" -> NDArray.of(0L, 1L, 2L);
      case "zero_d" -> NDArray.of(0L, 1L, 2L, 3L).mean();
      case "float" -> 0.1;
      case "whole_float" -> 2.0;
      case "int" -> 7;
      case "int_40" -> 1L << 40;
      case "large" -> (1L << 60) + 1;
      case "huge" -> BigInteger.TWO.pow(70);
      case "bool" -> true;
      case "none" -> null;
      case "text" -> "grün";
      case "list" -> Arrays.asList(1, 2.5, null, "a");
      case "nested" -> List.of(List.of(NDArray.of(0L, 1L, 2L), 1), List.of(group, List.of()));
      case "dict" -> dict();
      case "map" -> mixed();
      case "set" -> new HashSet<>(Arrays.asList(1, "a", null));
      case "date" -> OffsetDateTime.parse("2024-02-29T12:30:05.250Z");
      case "local_date" -> LocalDateTime.parse("2024-02-29T12:30");
      case "instant" -> Instant.parse("2024-02-29T12:30:05.250Z");
      case "zoned" -> ZonedDateTime.parse("2024-02-29T13:30:05.250+01:00[Europe/Berlin]");
      case "old_date" -> Date.from(Instant.parse("2024-02-29T12:30:05.250Z"));
      case "supplier" -> (Supplier<Object>) () -> List.of(group);
      case "callable" -> (Callable<Object>) () -> 7L;
      case "runnable" -> (Runnable) () -> group.set("y", 1);
      case "consumer" -> (Consumer<Object>) given -> group.set("y", given);
      case "bi_function" -> (BinaryOperator<Object>) (a, b) -> List.of(a, b);
      case "predicate" -> (Predicate<Integer>) given -> given > 2;
      case "unary" -> (UnaryOperator<Integer>) given -> given + 1;
      case "double_unary" -> (DoubleUnaryOperator) given -> given / 2;
      case "int_unary" -> (IntUnaryOperator) given -> given / 2;
      case "own_interface" -> (Powers) given -> new double[] {given, given * given}[1];
      case "function" ->
          (BiFunction<Object, Object, Object>)
              (a, b) -> ((Number) a).intValue() + ((Number) b).intValue();
      case "array_function" -> (Function<NDArray, NDArray>) array -> array.times(2);
      case "behavior" -> this;
      case "group" -> group;
      case "network" -> group.network();
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private Map<String, Object> dict() {
    Map<String, Object> dict = new LinkedHashMap<>();
    dict.put("a", 1);
    dict.put("b", Arrays.asList(true, null));
    return dict;
  }

  private Map<Object, Object> mixed() {
    Map<Object, Object> mixed = new LinkedHashMap<>();
    mixed.put(1, "one");
    mixed.put("b", group);
    return mixed;
  }

  /** An interface of an author. */
  @FunctionalInterface
  public interface Powers {
    double of(double given);
  }

  /** Calls the function x, and says what it gives and what it has done to the variable y. */
  public String call(String kind) throws Exception {
    Object result =
        switch (group.get("x")) {
          case Supplier<?> function -> function.get();
          case Callable<?> function -> function.call();
          case Runnable function -> run(function::run);
          case Consumer<?> function -> run(() -> accept(function));
          case Predicate<?> function -> test(function);
          case Function<?, ?> function -> apply(function);
          case DoubleUnaryOperator function -> function.applyAsDouble(3);
          case IntUnaryOperator function -> function.applyAsInt(3);
          case Powers function -> function.of(3);
          default -> throw new IllegalArgumentException(kind);
        };
    return describe(result) + " " + describe(group.get("y"));
  }

  private static Object run(Runnable action) {
    action.run();
    return null;
  }

  @SuppressWarnings("unchecked")
  private static void accept(Consumer<?> function) {
    ((Consumer<Object>) function).accept(3);
  }

  @SuppressWarnings("unchecked")
  private static boolean test(Predicate<?> function) {
    return ((Predicate<Object>) function).test(3);
  }

  @SuppressWarnings("unchecked")
  private static Object apply(Function<?, ?> function) {
    return ((Function<Object, Object>) function).apply(3);
  }

  /** The kind of the value and what it says when it is written out. */
  public String read() {
    return describe(group.get("x"));
  }

  private String describe(Object value) {
    return switch (value) {
      case null -> "null";
      case NDArray array -> "array " + array.dtype() + " " + Arrays.toString(array.toDoubles());
      case List<?> list -> "List" + list.stream().map(this::describe).toList();
      case Set<?> set -> "Set" + set.stream().map(this::describe).sorted().toList();
      case Map<?, ?> map -> {
        Map<String, String> described = new LinkedHashMap<>();
        map.forEach((key, each) -> described.put(describe(key), describe(each)));
        yield "Map" + described;
      }
      case NetworkObject object -> "object " + object.tag();
      case TaggedBehavior<?> behavior -> behavior == this ? "this" : "behavior " + behavior.tag();
      case UnaryOperator<?> function -> "UnaryOperator";
      case Function<?, ?> function -> "Function";
      case Supplier<?> function -> "Supplier";
      case Callable<?> function -> "Callable";
      case Runnable function -> "Runnable";
      case Consumer<?> function -> "Consumer";
      case Predicate<?> function -> "Predicate";
      case DoubleUnaryOperator function -> "DoubleUnaryOperator";
      case IntUnaryOperator function -> "IntUnaryOperator";
      case Powers function -> "Powers";
      case BiFunction<?, ?, ?> function -> "BiFunction";
      default -> value.getClass().getSimpleName() + " " + value;
    };
  }

  @SuppressWarnings("unchecked")
  public String sum(int a, int b) {
    Object function = group.get("x");
    return describe(
        function instanceof BiFunction<?, ?, ?>
            ? ((BiFunction<Object, Object, Object>) function).apply(a, b)
            : ((Function<Object, Object>) function).apply(new Object[] {a, b}));
  }

  @SuppressWarnings("unchecked")
  public String twice() {
    return describe(((Function<Object, Object>) group.get("x")).apply(NDArray.of(0L, 1L, 2L)));
  }

  public boolean same(String what) {
    return group.get("x")
        == (what.equals("group") ? group : what.equals("network") ? group.network() : this);
  }

  /** Changes what another language has set, in place. */
  @SuppressWarnings("unchecked")
  public void change(String kind) {
    switch (kind) {
      case "array" -> group.array("x").plusAssign(1);
      case "list" -> ((List<Object>) group.get("x")).add("new");
      case "set" -> {
        Set<Object> set = (Set<Object>) group.get("x");
        set.removeIf("new"::equals);
        set.add(set.size());
      }
      default -> ((Map<Object, Object>) group.get("x")).put("c", null);
    }
  }
}
