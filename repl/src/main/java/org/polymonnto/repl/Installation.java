package org.polymonnto.repl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.graalvm.polyglot.Engine;

/**
 * The installation that this process runs in.
 *
 * @param version of PolymoNNto
 * @param jdk version, vendor and folder
 * @param languages versions of the guest languages
 * @param python the language level of Python
 * @param compiler whether guest code is compiled to machine code
 * @param cache whether classes come from the AOT cache
 * @param cores processors this process may use
 * @param machineMemory bytes of memory of the machine or its container
 * @param maximumHeap bytes that objects may take
 * @param folders where things are kept, by name
 */
record Installation(
    String version,
    String jdk,
    String languages,
    String python,
    Part compiler,
    Part cache,
    int cores,
    long machineMemory,
    long maximumHeap,
    Map<String, Path> folders) {
  static final long MEBIBYTE = 1024 * 1024;

  private static final String HOME_PROPERTY = "polymonnto.home";
  private static final long ENOUGH_HEAP = 1024 * MEBIBYTE;

  /**
   * A part of the installation that may be missing.
   *
   * @param description what it is, or why it is off
   * @param trouble what its absence costs and what helps; empty if it is on
   */
  record Part(String description, Optional<String> trouble) {
    static Part on(String what) {
      return new Part("on (" + what + ")", Optional.empty());
    }

    static Part off(String why, String trouble) {
      return new Part("off (" + why + ")", Optional.of(trouble));
    }
  }

  static Installation inspect() {
    Properties versions = builtWith();
    try (Engine engine =
        Engine.newBuilder()
            .allowExperimentalOptions(true)
            .option("engine.WarnInterpreterOnly", "false")
            .build()) {
      return new Installation(
          versions.getProperty("polymonnto"),
          "%s, %s, %s"
              .formatted(
                  Runtime.version(),
                  System.getProperty("java.vm.vendor"),
                  System.getProperty("java.home")),
          versions.getProperty("graalvm"),
          engine.getLanguages().get("python").getVersion(),
          inspectCompiler(engine),
          inspectCache(),
          Runtime.getRuntime().availableProcessors(),
          totalMemory(),
          Runtime.getRuntime().maxMemory(),
          where());
    }
  }

  /** What makes this installation slow, each with what helps. */
  List<String> findings() {
    List<String> findings = new ArrayList<>();
    compiler.trouble().ifPresent(findings::add);
    cache.trouble().ifPresent(findings::add);
    if (cores < 2) {
      findings.add(
          "there is one processor only, so compiling takes time away from the script; two are"
              + " enough");
    }
    if (maximumHeap < ENOUGH_HEAP) {
      findings.add(
          "objects may take "
              + maximumHeap / MEBIBYTE
              + " MiB only, so large networks spend their time collecting garbage; set"
              + " POLYMONNTO_JAVA_OPTIONS=-Xmx2g if the machine has the memory");
    }
    return findings;
  }

  /** The version of PolymoNNto. */
  static String builtVersion() {
    return builtWith().getProperty("polymonnto");
  }

  /** The versions that the build was made with. */
  private static Properties builtWith() {
    Properties versions = new Properties();
    try (InputStream file = Installation.class.getResourceAsStream("versions.properties")) {
      versions.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions;
  }

  private static Part inspectCompiler(Engine engine) {
    // Truffle names the runtime it fell back to: "Interpreted" without a compiler.
    String runtime = engine.getImplementationName();
    if (!runtime.contains("Interpreted")) {
      return Part.on(runtime);
    }
    return Part.off(
        runtime,
        "scripts are interpreted, about ten times slower than compiled; start them with"
            + " ./polymonnto, which puts the Graal compiler beside the JDK, or use a GraalVM JDK");
  }

  private static Part inspectCache() {
    Optional<String> file =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> argument.startsWith("-XX:AOTCache="))
            .map(argument -> argument.substring(argument.indexOf('=') + 1))
            .reduce((first, last) -> last);
    String trouble =
        "each start loads its classes anew, which takes seconds; delete target/polymonnto and start"
            + " ./polymonnto again";
    if (file.isEmpty()) {
      return Part.off("not asked for", trouble);
    }
    // The virtual machine goes on without a word when it cannot use the cache.
    boolean shared = System.getProperty("java.vm.info", "").contains("sharing");
    return shared ? Part.on(file.get()) : Part.off("cannot be used: " + file.get(), trouble);
  }

  /** The size of the main memory in bytes. */
  static long totalMemory() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getTotalMemorySize();
  }

  private static Map<String, Path> where() {
    Map<String, Path> folders = new LinkedHashMap<>();
    String home = System.getProperty(HOME_PROPERTY);
    if (home != null) {
      folders.put("home", Path.of(home));
    }
    folders.put("run time", Path.of(System.getProperty("java.home")));
    put(folders, "packages", "polymonnto.python");
    put(folders, "libraries", "polyglot.engine.resourcePath");
    return folders;
  }

  private static void put(Map<String, Path> folders, String name, String property) {
    String folder = System.getProperty(property);
    if (folder != null) {
      folders.put(name, Path.of(folder));
    }
  }
}
