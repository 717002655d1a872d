package org.polymonnto.array.cases;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.polymonnto.array.BinaryOp;
import org.polymonnto.array.Elementwise;
import org.polymonnto.array.NDArray;
import org.polymonnto.array.ReduceOp;
import org.polymonnto.array.Reduction;
import org.polymonnto.array.UnaryOp;

/** The functions of the engine by their NumPy names, as the call trees of the table name them. */
final class EngineFunctions {
  private final Map<String, ArrayFunction> functions = new HashMap<>();

  private EngineFunctions() {
    elementwise();
    reductions();
    attributes();
    functions.putAll(IndexingFunctions.all());
  }

  static Map<String, ArrayFunction> all() {
    return Map.copyOf(new EngineFunctions().functions);
  }

  private void elementwise() {
    for (BinaryOp op : BinaryOp.values()) {
      functions.put(op.label(), call -> binary(op, call));
      functions.put("inplace_" + op.label(), call -> inPlace(op, call));
    }
    functions.put("power_operator", EngineFunctions::powerOperator);
    for (UnaryOp op : UnaryOp.values()) {
      functions.put(op.name().toLowerCase(Locale.ROOT), call -> unary(op, call));
    }
    Map.of(
            "true_divide",
            "divide",
            "mod",
            "remainder",
            "abs",
            "absolute",
            "degrees",
            "rad2deg",
            "radians",
            "deg2rad",
            "bitwise_not",
            "invert")
        .forEach((alias, name) -> functions.put(alias, functions.get(name)));
  }

  private static Object binary(BinaryOp op, Arguments call) {
    Object left = call.operand("x1");
    Object right = call.operand("x2");
    return Elementwise.binary(op, left, right, call.arrayOrNull("out"));
  }

  private static Object powerOperator(Arguments call) {
    Object base = call.operand("x1");
    Object exponent = call.operand("x2");
    return base instanceof NDArray array
        ? Elementwise.power(array, exponent)
        : Elementwise.binary(BinaryOp.POWER, base, exponent, null);
  }

  private static Object inPlace(BinaryOp op, Arguments call) {
    NDArray target = call.array("x1");
    return Elementwise.binary(op, target, call.operand("x2"), target);
  }

  private static Object unary(UnaryOp op, Arguments call) {
    return Elementwise.unary(op, call.operand("x"), call.arrayOrNull("out"));
  }

  private void reductions() {
    reduction("sum", ReduceOp.SUM);
    reduction("prod", ReduceOp.PRODUCT);
    for (String name : new String[] {"max", "amax"}) {
      extreme(name, ReduceOp.MAXIMUM);
    }
    for (String name : new String[] {"min", "amin"}) {
      extreme(name, ReduceOp.MINIMUM);
    }
    functions.put(
        "all", call -> Reduction.all(call.array("a"), call.axes("axis"), call.flag("keepdims")));
    functions.put(
        "any", call -> Reduction.any(call.array("a"), call.axes("axis"), call.flag("keepdims")));
    functions.put(
        "mean",
        call ->
            Reduction.mean(
                call.array("a"),
                call.axes("axis"),
                call.dtype("dtype"),
                call.flag("keepdims"),
                call.arrayOrNull("out")));
    functions.put(
        "var",
        call ->
            Reduction.variance(
                call.array("a"),
                call.axes("axis"),
                call.dtype("dtype"),
                call.number("ddof", 0),
                call.flag("keepdims")));
    functions.put(
        "std",
        call ->
            Reduction.deviation(
                call.array("a"),
                call.axes("axis"),
                call.dtype("dtype"),
                call.number("ddof", 0),
                call.flag("keepdims")));
    functions.put(
        "cumsum",
        call ->
            Reduction.cumulative(
                ReduceOp.SUM, call.array("a"), call.integer("axis"), call.dtype("dtype")));
    functions.put(
        "cumprod",
        call ->
            Reduction.cumulative(
                ReduceOp.PRODUCT, call.array("a"), call.integer("axis"), call.dtype("dtype")));
    functions.put(
        "argmax",
        call ->
            Reduction.argExtreme(
                call.array("a"), call.integer("axis"), true, call.flag("keepdims")));
    functions.put(
        "argmin",
        call ->
            Reduction.argExtreme(
                call.array("a"), call.integer("axis"), false, call.flag("keepdims")));
  }

  private void reduction(String name, ReduceOp op) {
    functions.put(
        name,
        call ->
            Reduction.reduce(
                op,
                call.array("a"),
                call.axes("axis"),
                call.dtype("dtype"),
                call.flag("keepdims"),
                call.keyword("initial"),
                call.arrayOrNull("out")));
  }

  private void extreme(String name, ReduceOp op) {
    functions.put(
        name,
        call ->
            Reduction.reduce(
                op,
                call.array("a"),
                call.axes("axis"),
                null,
                call.flag("keepdims"),
                call.keyword("initial"),
                call.arrayOrNull("out")));
  }

  private void attributes() {
    functions.put("ndarray.astype", call -> call.array("a").astype(call.dtype("dtype")));
    functions.put("ndarray.copy", call -> call.array("a").copy());
    functions.put("copy", call -> call.array("a").copy());
    functions.put("ndarray.dtype", call -> call.array("a").dtype());
    functions.put("ndarray.ndim", call -> call.array("a").ndim());
    functions.put("ndarray.size", call -> call.array("a").count());
  }
}
