package org.polymonnto.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.polymonnto.array.ArrayException;

class PythonErrorsTest {
  private static ScriptHost host;

  @BeforeAll
  static void start() {
    host = ScriptHost.builder().packages(ScriptRun.PACKAGES).build();
    host.python();
    host.context()
        .eval(
            "python",
            """
            import java, traceback
            fake = java.type('org.polymonnto.scripting.EngineFake')
            def caught(call, *arguments):
                try:
                    call(*arguments)
                except Exception as error:
                    return error
            def bases(error):
                return [kind.__name__ for kind in type(error).__mro__]
            """);
  }

  @AfterAll
  static void close() {
    host.close();
  }

  private static Value python(String expression) {
    return host.context().eval("python", expression);
  }

  @ParameterizedTest
  @EnumSource
  void isThePythonExceptionOfItsName(ArrayException.Kind kind) {
    String call = "caught(fake.fail, '" + kind + "', 'axis 3 is wrong')";
    assertEquals(kind.pythonName(), python("type(" + call + ").__name__").asString());
    assertEquals("axis 3 is wrong", python("str(" + call + ")").asString());
  }

  @Test
  void fallsBackToSubclassesOfBuiltinExceptions() {
    assertEquals(
        "['AxisError', 'ValueError', 'IndexError']",
        python(
                "repr([b for b in bases(caught(fake.fail, 'AXIS', '')) if b in "
                    + "('AxisError', 'ValueError', 'IndexError')])")
            .asString());
    assertTrue(python("isinstance(caught(fake.fail, 'CASTING', ''), TypeError)").asBoolean());
    assertTrue(
        python("isinstance(caught(fake.fail, 'LINEAR_ALGEBRA', ''), ValueError)").asBoolean());
  }

  @Test
  void usesTheClassesThatAPackageRegisters() {
    python("import polymonnto_runtime as runtime");
    python("before = runtime.exceptions['LinAlgError']");
    python("runtime.exceptions['LinAlgError'] = type('Singular', (ValueError,), {})");
    try {
      assertEquals(
          "Singular", python("type(caught(fake.fail, 'LINEAR_ALGEBRA', '')).__name__").asString());
    } finally {
      python("runtime.exceptions['LinAlgError'] = before");
    }
  }

  @Test
  void hasATracebackOfPythonFramesOnly() {
    assertEquals(
        "['caught']",
        python(
                "repr([frame.name for frame in"
                    + " traceback.extract_tb(caught(fake.fail, 'VALUE', '').__traceback__)])")
            .asString());
  }

  @Test
  void isTheArrayExceptionItselfOutsideOfPython() {
    ArrayException error =
        assertInstanceOf(ArrayException.class, ArrayException.value("shapes differ"));
    assertEquals("shapes differ", error.getMessage());
  }

  @Test
  void isTheArrayExceptionItselfInAContextWithoutPython() {
    try (Context other =
        Context.newBuilder("js")
            .allowAllAccess(true)
            .option("engine.WarnInterpreterOnly", "false")
            .build()) {
      Value fail = other.eval("js", "f => { f() }");
      PolyglotException thrown =
          assertThrows(
              PolyglotException.class,
              () -> fail.execute((Runnable) () -> EngineFake.fail("VALUE", "shapes differ")));
      assertInstanceOf(ArrayException.class, thrown.asHostException());
    }
  }

  @Test
  void internalErrorsAreSystemErrorsInPython() {
    RunOptions.use(RunOptions.of(Path.of("script.py")));
    assertEquals(
        "internal error in PolymoNNto: java.lang.NullPointerException: no weights;"
            + " run with --debug for the Java stack trace",
        python("str(caught(fake.breakDownInBridge))").asString());
    NullPointerException cause = new NullPointerException();
    assertSame(cause, PythonErrors.internal(cause));
  }
}
