package org.polymonnto.scripting.numpy.slots;

import com.oracle.graal.python.PythonLanguage;
import com.oracle.graal.python.builtins.objects.type.PythonClass;
import com.oracle.graal.python.builtins.objects.type.TpSlots;
import com.oracle.graal.python.builtins.objects.type.TpSlots.TpSlotMeta;
import com.oracle.graal.python.builtins.objects.type.slots.TpSlot.TpSlotBuiltin;
import com.oracle.graal.python.lib.PyDictGetItem;
import com.oracle.graal.python.lib.PyNumberAddNode;
import com.oracle.graal.python.lib.PyNumberAndNode;
import com.oracle.graal.python.lib.PyNumberFloorDivideNode;
import com.oracle.graal.python.lib.PyNumberInPlaceAddNode;
import com.oracle.graal.python.lib.PyNumberInPlaceAndNode;
import com.oracle.graal.python.lib.PyNumberInPlaceFloorDivideNode;
import com.oracle.graal.python.lib.PyNumberInPlaceLshiftNode;
import com.oracle.graal.python.lib.PyNumberInPlaceMultiplyNode;
import com.oracle.graal.python.lib.PyNumberInPlaceOrNode;
import com.oracle.graal.python.lib.PyNumberInPlaceRemainderNode;
import com.oracle.graal.python.lib.PyNumberInPlaceRshiftNode;
import com.oracle.graal.python.lib.PyNumberInPlaceSubtractNode;
import com.oracle.graal.python.lib.PyNumberInPlaceTrueDivideNode;
import com.oracle.graal.python.lib.PyNumberInPlaceXorNode;
import com.oracle.graal.python.lib.PyNumberLshiftNode;
import com.oracle.graal.python.lib.PyNumberMultiplyNode;
import com.oracle.graal.python.lib.PyNumberOrNode;
import com.oracle.graal.python.lib.PyNumberRemainderNode;
import com.oracle.graal.python.lib.PyNumberRshiftNode;
import com.oracle.graal.python.lib.PyNumberSubtractNode;
import com.oracle.graal.python.lib.PyNumberTrueDivideNode;
import com.oracle.graal.python.lib.PyNumberXorNode;
import com.oracle.graal.python.lib.PyObjectGetAttr;
import com.oracle.graal.python.nodes.object.GetClassNode;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.EnumMap;
import java.util.Map;
import org.polymonnto.array.BinaryOp;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;
import org.polymonnto.array.UnaryOp;

/** Python's classes of arrays and of universal functions, and the slots they get. */
public final class ArrayClasses {
  private static final Map<TpSlotMeta, TpSlotBuiltin<?>> OPERATORS =
      new EnumMap<>(TpSlotMeta.class);

  private static final Map<TpSlotMeta, TpSlotBuiltin<?>> CALLS =
      Map.of(TpSlotMeta.TP_CALL, new CallSlot());

  static {
    OPERATORS.put(TpSlotMeta.NB_ADD, new BinarySlot("add", PyNumberAddNode.class, BinaryOp.ADD));
    OPERATORS.put(
        TpSlotMeta.NB_INPLACE_ADD,
        new InPlaceSlot("add", PyNumberInPlaceAddNode.class, BinaryOp.ADD));
    OPERATORS.put(
        TpSlotMeta.NB_SUBTRACT,
        new BinarySlot("sub", PyNumberSubtractNode.class, BinaryOp.SUBTRACT));
    OPERATORS.put(
        TpSlotMeta.NB_INPLACE_SUBTRACT,
        new InPlaceSlot("sub", PyNumberInPlaceSubtractNode.class, BinaryOp.SUBTRACT));
    OPERATORS.put(
        TpSlotMeta.NB_MULTIPLY,
        new BinarySlot("mul", PyNumberMultiplyNode.class, BinaryOp.MULTIPLY));
    OPERATORS.put(
        TpSlotMeta.NB_INPLACE_MULTIPLY,
        new InPlaceSlot("mul", PyNumberInPlaceMultiplyNode.class, BinaryOp.MULTIPLY));
    OPERATORS.put(
        TpSlotMeta.NB_TRUE_DIVIDE,
        new BinarySlot("truediv", PyNumberTrueDivideNode.class, BinaryOp.DIVIDE));
    OPERATORS.put(
        TpSlotMeta.NB_INPLACE_TRUE_DIVIDE,
        new InPlaceSlot("truediv", PyNumberInPlaceTrueDivideNode.class, BinaryOp.DIVIDE));
    OPERATORS.put(
        TpSlotMeta.NB_FLOOR_DIVIDE,
        new BinarySlot("floordiv", PyNumberFloorDivideNode.class, BinaryOp.FLOOR_DIVIDE));
    OPERATORS.put(
        TpSlotMeta.NB_INPLACE_FLOOR_DIVIDE,
        new InPlaceSlot("floordiv", PyNumberInPlaceFloorDivideNode.class, BinaryOp.FLOOR_DIVIDE));
    OPERATORS.put(
        TpSlotMeta.NB_REMAINDER,
        new BinarySlot("mod", PyNumberRemainderNode.class, BinaryOp.REMAINDER));
    OPERATORS.put(
        TpSlotMeta.NB_INPLACE_REMAINDER,
        new InPlaceSlot("mod", PyNumberInPlaceRemainderNode.class, BinaryOp.REMAINDER));
    OPERATORS.put(
        TpSlotMeta.NB_AND, new BinarySlot("and", PyNumberAndNode.class, BinaryOp.BITWISE_AND));
    OPERATORS.put(
        TpSlotMeta.NB_INPLACE_AND,
        new InPlaceSlot("and", PyNumberInPlaceAndNode.class, BinaryOp.BITWISE_AND));
    OPERATORS.put(
        TpSlotMeta.NB_OR, new BinarySlot("or", PyNumberOrNode.class, BinaryOp.BITWISE_OR));
    OPERATORS.put(
        TpSlotMeta.NB_INPLACE_OR,
        new InPlaceSlot("or", PyNumberInPlaceOrNode.class, BinaryOp.BITWISE_OR));
    OPERATORS.put(
        TpSlotMeta.NB_XOR, new BinarySlot("xor", PyNumberXorNode.class, BinaryOp.BITWISE_XOR));
    OPERATORS.put(
        TpSlotMeta.NB_INPLACE_XOR,
        new InPlaceSlot("xor", PyNumberInPlaceXorNode.class, BinaryOp.BITWISE_XOR));
    OPERATORS.put(
        TpSlotMeta.NB_LSHIFT,
        new BinarySlot("lshift", PyNumberLshiftNode.class, BinaryOp.LEFT_SHIFT));
    OPERATORS.put(
        TpSlotMeta.NB_INPLACE_LSHIFT,
        new InPlaceSlot("lshift", PyNumberInPlaceLshiftNode.class, BinaryOp.LEFT_SHIFT));
    OPERATORS.put(
        TpSlotMeta.NB_RSHIFT,
        new BinarySlot("rshift", PyNumberRshiftNode.class, BinaryOp.RIGHT_SHIFT));
    OPERATORS.put(
        TpSlotMeta.NB_INPLACE_RSHIFT,
        new InPlaceSlot("rshift", PyNumberInPlaceRshiftNode.class, BinaryOp.RIGHT_SHIFT));
    OPERATORS.put(TpSlotMeta.NB_POWER, new PowerSlot());
    OPERATORS.put(TpSlotMeta.NB_NEGATIVE, new UnarySlot("neg", UnaryOp.NEGATIVE));
    OPERATORS.put(TpSlotMeta.NB_ABSOLUTE, new UnarySlot("abs", UnaryOp.ABSOLUTE));
    OPERATORS.put(TpSlotMeta.NB_INVERT, new UnarySlot("invert", UnaryOp.INVERT));
    OPERATORS.put(TpSlotMeta.TP_RICHCOMPARE, new ComparisonSlot());
    OPERATORS.put(TpSlotMeta.MP_SUBSCRIPT, new SubscriptSlot());
    OPERATORS.put(TpSlotMeta.MP_ASS_SUBSCRIPT, new AssignmentSlot());
  }

  private ArrayClasses() {}

  /** Makes the slots, which takes their places in the tables of the contexts built later. */
  public static void load() {
    // The static initializer does it.
  }

  /** Puts the slots into the classes of arrays and universal functions of the current context. */
  public static void install() {
    PythonContext context = PythonContext.get(null);
    Object array = context.getEnv().asGuestValue(NDArray.zeros(DType.BOOL, new int[] {0}));
    install((PythonClass) GetClassNode.executeUncached(array), OPERATORS);
    Object module = PyDictGetItem.executeUncached(context.getSysModules(), name("numpy._ufuncs"));
    install((PythonClass) PyObjectGetAttr.executeUncached(module, name("ufunc")), CALLS);
  }

  private static void install(PythonClass type, Map<TpSlotMeta, TpSlotBuiltin<?>> added) {
    PythonLanguage language = PythonLanguage.get(null);
    TpSlots.Builder slots = type.getTpSlots().copy();
    added.forEach(
        (place, slot) -> {
          slot.initialize(language);
          slots.set(place, slot);
        });
    TpSlots.setSlots(type, slots.build());
  }

  private static TruffleString name(String name) {
    return TruffleString.fromJavaStringUncached(name, TruffleString.Encoding.UTF_32);
  }
}
