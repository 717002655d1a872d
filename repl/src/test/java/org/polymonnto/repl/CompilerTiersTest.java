package org.polymonnto.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CompilerTiersTest {
  private static final HotSpotDiagnosticMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

  @Test
  void theOptimisingCompilerIsHeldBackAndThenFreed() throws InterruptedException {
    assertEquals("4", level());
    Thread holding = CompilerTiers.holdFor(Duration.ofDays(1));
    while (level().equals("4") && holding.isAlive()) {
      Thread.onSpinWait();
    }
    assertEquals("2", level());
    assertTrue(holding.isDaemon());
    holding.interrupt();
    holding.join();
    assertEquals("4", level());
  }

  private static String level() {
    return MACHINE.getVMOption("TieredStopAtLevel").getValue();
  }
}
