package org.polymonnto.array;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.List;

/**
 * Makes a class for an expression: one loop that calls for each element what the loops of the
 * single operations compute, which the virtual machine puts in its place.
 */
final class KernelCompiler {
  private static final ClassDesc KERNEL = described(ExpressionKernel.class);
  private static final MethodTypeDesc RUN =
      MethodTypeDesc.of(CD_void, CD_Object.arrayType(), CD_Object, CD_int, CD_int);
  private static final int DATA = 1;
  private static final int TARGET = 2;
  private static final int AT = 3;
  private static final int END = 4;
  private static final int FIRST_LOCAL = 5;

  private final Expression expression;
  private final List<Operand.Elements> leaves;
  private final boolean[] ones;
  private final int[] locals;

  private KernelCompiler(Expression expression, List<Operand.Elements> leaves, boolean[] ones) {
    this.expression = expression;
    this.leaves = leaves;
    this.ones = ones;
    this.locals = new int[leaves.size()];
  }

  /**
   * The loop for an expression.
   *
   * @param leaves the different operands in memory, as the loop will get them
   * @param ones which of them are single elements
   */
  static ExpressionKernel compile(
      Expression expression, List<Operand.Elements> leaves, boolean[] ones) {
    byte[] bytes = new KernelCompiler(expression, leaves, ones).bytes();
    try {
      Class<?> kernel = MethodHandles.lookup().defineHiddenClass(bytes, false).lookupClass();
      return (ExpressionKernel) kernel.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the loop of an expression", e);
    }
  }

  private byte[] bytes() {
    ClassDesc name = ClassDesc.of(KernelCompiler.class.getPackageName(), "CompiledExpression");
    return ClassFile.of()
        .build(
            name,
            type ->
                type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC)
                    .withSuperclass(KERNEL)
                    .withMethodBody(
                        INIT_NAME,
                        ConstantDescs.MTD_void,
                        0,
                        code ->
                            code.aload(0)
                                .invokespecial(KERNEL, INIT_NAME, ConstantDescs.MTD_void)
                                .return_())
                    .withMethodBody("run", RUN, 0, this::writeLoop));
  }

  private void writeLoop(CodeBuilder code) {
    int next = FIRST_LOCAL;
    for (int leaf = 0; leaf < locals.length; leaf++) {
      DType type = leaves.get(leaf).dtype();
      locals[leaf] = next;
      code.aload(DATA).loadConstant(leaf).aaload().checkcast(element(type).arrayType());
      if (ones[leaf]) {
        code.iconst_0().arrayLoad(kind(type)).storeLocal(kind(type).asLoadable(), next);
        next += kind(type).slotSize();
      } else {
        code.astore(next++);
      }
    }
    int target = next;
    code.aload(TARGET).checkcast(element(expression.dtype()).arrayType()).astore(target);
    Label top = code.newBoundLabel();
    Label end = code.newLabel();
    code.iload(AT).iload(END).if_icmpge(end).aload(target).iload(AT);
    write(code, expression, expression.dtype());
    code.arrayStore(kind(expression.dtype())).iinc(AT, 1).goto_(top).labelBinding(end).return_();
  }

  /** Leaves the value of an operand on the stack. */
  private void write(CodeBuilder code, Operand operand, DType type) {
    DType own;
    if (operand instanceof Operand.Elements elements) {
      own = elements.dtype();
      int leaf = leaves.indexOf(elements);
      if (ones[leaf]) {
        code.loadLocal(kind(own).asLoadable(), locals[leaf]);
      } else {
        code.aload(locals[leaf]).iload(AT).arrayLoad(kind(own));
      }
    } else {
      Expression inner = (Expression) operand;
      own = inner.dtype();
      write(code, inner);
    }
    if (own != type) {
      call(code, Loops.cast(own, type).getClass(), own, type, 1);
    }
  }

  private void write(CodeBuilder code, Expression inner) {
    DType type = inner.loopType();
    Operand left = inner.left();
    Operand right = inner.right();
    write(code, left, type);
    if (inner.unary() != null) {
      call(code, inner.unary().getClass(), type, inner.dtype(), 1);
    } else if (inner.binary() == null) {
      call(code, Loops.cast(type, inner.dtype()).getClass(), type, inner.dtype(), 1);
    } else {
      if (right != left) {
        write(code, right, type);
      } else if (kind(type).slotSize() == 1) {
        code.dup();
      } else {
        code.dup2();
      }
      call(code, inner.binary().getClass(), type, inner.dtype(), 2);
    }
  }

  private static void call(CodeBuilder code, Class<?> loop, DType in, DType out, int operands) {
    ClassDesc[] parameters = new ClassDesc[operands];
    java.util.Arrays.fill(parameters, element(in));
    code.invokestatic(described(loop), "value", MethodTypeDesc.of(element(out), parameters));
  }

  private static ClassDesc described(Class<?> type) {
    return ClassDesc.ofDescriptor(type.descriptorString());
  }

  private static ClassDesc element(DType type) {
    return kind(type).upperBound();
  }

  private static TypeKind kind(DType type) {
    return switch (type) {
      case BOOL, INT8, UINT8 -> TypeKind.BYTE;
      case INT16, FLOAT16 -> TypeKind.SHORT;
      case INT32 -> TypeKind.INT;
      case INT64 -> TypeKind.LONG;
      case FLOAT32 -> TypeKind.FLOAT;
      case FLOAT64 -> TypeKind.DOUBLE;
      case OBJECT -> TypeKind.REFERENCE;
    };
  }
}
