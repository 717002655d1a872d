package org.polymonnto.repl;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Holds HotSpot's optimising compiler back while a script starts.
 *
 * <p>The first seconds of a run execute much code a few thousand times: enough for the optimising
 * compiler to take a core of its own, and for the profiles that it needs to slow everything else
 * down, but not enough to be worth either. HotSpot consults the option that ends compilation at a
 * level anew for each method, so it can be changed while the virtual machine runs. Where it is in
 * memory is told by the tables that HotSpot exports for debuggers ({@code vmStructs}); on a virtual
 * machine without them nothing is held back.
 */
@SuppressWarnings("restricted") // addresses of the virtual machine are what this is about
final class CompilerTiers {
  private static final String OPTION = "TieredStopAtLevel";

  /** Compiled quickly, with counters of calls and loops, without profiles of types and branches. */
  private static final long COUNTING = 2;

  private static final long OPTIMISED = 4;

  private static final MemorySegment MEMORY = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

  private CompilerTiers() {}

  /** Holds the optimising compiler back for some time from now, on a thread of its own. */
  static Thread holdFor(Duration time) {
    return Thread.ofPlatform().daemon().name("compiler-tiers").start(() -> hold(time));
  }

  private static void hold(Duration time) {
    MemorySegment level = find().orElse(null);
    if (level == null || level.get(ValueLayout.JAVA_LONG, 0) != OPTIMISED) {
      return;
    }
    level.set(ValueLayout.JAVA_LONG, 0, COUNTING);
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      level.set(ValueLayout.JAVA_LONG, 0, OPTIMISED);
    }
  }

  private static Optional<MemorySegment> find() {
    Path home = Path.of(System.getProperty("java.home"));
    Path library = home.resolve("lib").resolve("server").resolve(System.mapLibraryName("jvm"));
    if (!Files.exists(library)) {
      return Optional.empty();
    }
    try {
      return new Tables(SymbolLookup.libraryLookup(library, Arena.global())).option(OPTION);
    } catch (NoSuchElementException e) {
      return Optional.empty();
    }
  }

  /** HotSpot's description of its own types and of their fields. */
  private record Tables(SymbolLookup symbols) {
    Optional<MemorySegment> option(String name) {
      long flags = 0;
      long count = 0;
      long nameOffset = -1;
      long addressOffset = -1;
      long stride = value("gHotSpotVMStructEntryArrayStride");
      long typeName = value("gHotSpotVMStructEntryTypeNameOffset");
      long fieldName = value("gHotSpotVMStructEntryFieldNameOffset");
      long offset = value("gHotSpotVMStructEntryOffsetOffset");
      long address = value("gHotSpotVMStructEntryAddressOffset");
      for (long entry = value("gHotSpotVMStructs"); read(entry + typeName) != 0; entry += stride) {
        if (is(read(entry + typeName), "JVMFlag")) {
          switch (MEMORY.getString(read(entry + fieldName), StandardCharsets.US_ASCII)) {
            case "flags" -> flags = read(read(entry + address));
            case "numFlags" -> count = read(read(entry + address));
            case "_name" -> nameOffset = read(entry + offset);
            case "_addr" -> addressOffset = read(entry + offset);
            default -> {}
          }
        }
      }
      long size = sizeOf("JVMFlag");
      if (size == 0 || flags == 0 || nameOffset < 0 || addressOffset < 0) {
        return Optional.empty();
      }
      for (long flag = flags; flag < flags + count * size; flag += size) {
        long found = read(flag + nameOffset);
        if (found != 0 && is(found, name)) {
          long place = read(flag + addressOffset);
          return Optional.of(MemorySegment.ofAddress(place).reinterpret(Long.BYTES));
        }
      }
      return Optional.empty();
    }

    private long sizeOf(String type) {
      long stride = value("gHotSpotVMTypeEntryArrayStride");
      long typeName = value("gHotSpotVMTypeEntryTypeNameOffset");
      long size = value("gHotSpotVMTypeEntrySizeOffset");
      for (long entry = value("gHotSpotVMTypes"); read(entry + typeName) != 0; entry += stride) {
        if (is(read(entry + typeName), type)) {
          return read(entry + size);
        }
      }
      return 0;
    }

    private long value(String symbol) {
      return read(symbols.findOrThrow(symbol).address());
    }

    private static long read(long address) {
      return MEMORY.get(ValueLayout.JAVA_LONG, address);
    }

    private static boolean is(long address, String text) {
      for (int at = 0; at < text.length(); at++) {
        if (MEMORY.get(ValueLayout.JAVA_BYTE, address + at) != text.charAt(at)) {
          return false;
        }
      }
      return MEMORY.get(ValueLayout.JAVA_BYTE, address + text.length()) == 0;
    }
  }
}
