package org.polymonnto.scripting.session;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Set;

/**
 * Puts calls of {@link SnippetRuntime} into compiled Java: Ctrl-C is looked for where a method
 * begins, where a loop goes back and while a thread sleeps, and {@code System.out} is where the
 * session prints.
 */
final class StopWeaver implements CodeTransform {
  private static final ClassDesc RUNTIME = ClassDesc.of(SnippetRuntime.class.getName());
  private static final ClassDesc STREAM = ClassDesc.of("java.io.PrintStream");

  private final Set<Label> passed = new HashSet<>();

  private StopWeaver() {}

  /**
   * Weaves a class.
   *
   * @param hierarchy knows the superclasses of all classes that it uses
   */
  static byte[] weave(byte[] compiled, ClassHierarchyResolver hierarchy) {
    ClassFile format = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
    return format.transformClass(
        format.parse(compiled),
        ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(StopWeaver::new)));
  }

  @Override
  public void atStart(CodeBuilder code) {
    poll(code);
  }

  @Override
  public void accept(CodeBuilder code, CodeElement element) {
    switch (element) {
      case LabelTarget target -> {
        passed.add(target.label());
        code.with(target);
      }
      case BranchInstruction branch -> {
        if (passed.contains(branch.target())) {
          poll(code);
        }
        code.with(branch);
      }
      case FieldInstruction field when isStream(field) ->
          code.invokestatic(RUNTIME, field.name().stringValue(), MethodTypeDesc.of(STREAM));
      case InvokeInstruction call when isSleep(call) ->
          code.invokestatic(RUNTIME, "sleep", call.typeSymbol());
      default -> code.with(element);
    }
  }

  private static boolean isStream(FieldInstruction field) {
    return field.opcode() == Opcode.GETSTATIC
        && field.owner().asInternalName().equals("java/lang/System")
        && field.typeSymbol().equals(STREAM);
  }

  private static boolean isSleep(InvokeInstruction call) {
    return call.owner().asInternalName().equals("java/lang/Thread")
        && call.name().equalsString("sleep")
        && call.type().equalsString("(J)V");
  }

  private static void poll(CodeBuilder code) {
    code.invokestatic(RUNTIME, "poll", MethodTypeDesc.of(ConstantDescs.CD_void));
  }
}
