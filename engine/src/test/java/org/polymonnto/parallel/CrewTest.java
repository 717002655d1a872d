package org.polymonnto.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that share work, wait for more of it and go to sleep. */
@Timeout(60)
class CrewTest {
  private static final Duration LONG_AFTER = Duration.ofSeconds(20);

  private static void assertEachOnce(AtomicIntegerArray visits) {
    for (int at = 0; at < visits.length(); at++) {
      assertEquals(1, visits.get(at), "visits of index " + at);
    }
  }

  private static Parallel.Part counting(AtomicIntegerArray visits) {
    return (from, to) -> {
      for (int at = from; at < to; at++) {
        visits.incrementAndGet(at);
      }
    };
  }

  /** Work of which each of two threads has to take a part. */
  private static Set<Thread> meet(Crew crew, boolean isLong) {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    CountDownLatch both = new CountDownLatch(2);
    boolean isDone =
        crew.run(
            2,
            2,
            isLong,
            (from, to) -> {
              threads.add(Thread.currentThread());
              both.countDown();
              await(both);
            });
    return isDone ? threads : Set.of();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(LONG_AFTER.toSeconds(), TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void eachIndexIsInOnePart() {
    for (int length : new int[] {1, 2, 3, 7, 1000}) {
      AtomicIntegerArray visits = new AtomicIntegerArray(length);
      Parallel.split(length, 1000, 1, counting(visits));
      assertEachOnce(visits);
    }
  }

  @Test
  void workIsSharedWithOtherThreads() {
    Set<Thread> threads = meet(new Crew(1), true);
    assertEquals(2, threads.size());
    assertTrue(threads.contains(Thread.currentThread()));
  }

  @Test
  void briefWorkIsNotSharedWithThreadsThatSleep() {
    Crew crew = new Crew(1);
    AtomicIntegerArray visits = new AtomicIntegerArray(8);
    assertFalse(crew.run(8, 8, false, counting(visits)));
    assertEquals(0, visits.get(0));
  }

  @Test
  void briefWorkIsSharedWithAThreadThatLooksForWork() {
    Crew crew = new Crew(1);
    meet(crew, true);
    // A machine that is busy may hold up this thread for longer than the other one looks for work.
    Set<Thread> threads = meet(crew, false);
    for (int attempt = 0; threads.isEmpty() && attempt < 1000; attempt++) {
      meet(crew, true);
      threads = meet(crew, false);
    }
    assertEquals(2, threads.size());
  }

  @Test
  void briefWorkIsSplitBetweenFourThreadsAtMost() {
    Crew crew = new Crew(9);
    AtomicInteger parts = new AtomicInteger();
    while (parts.get() == 0) {
      crew.run(10, 10, true, (from, to) -> {});
      crew.run(10, 10, false, (from, to) -> parts.incrementAndGet());
    }
    assertEquals(4, parts.get());
  }

  @Test
  void frequentBriefWorkWakesAThread() {
    Crew crew = new Crew(1);
    long end = System.nanoTime() + LONG_AFTER.toNanos();
    boolean isShared = false;
    while (!isShared && System.nanoTime() < end) {
      isShared = crew.run(8, 8, false, (from, to) -> {});
    }
    assertTrue(isShared);
  }

  @Test
  void rareBriefWorkLetsThreadsSleep() throws InterruptedException {
    Crew crew = new Crew(1);
    for (int i = 0; i < 5; i++) {
      assertFalse(crew.run(8, 8, false, (from, to) -> {}));
      Thread.sleep(5);
    }
  }

  @Test
  void threadsWithoutWorkFallAsleepAndAreWoken() throws InterruptedException {
    Crew crew = new Crew(1);
    for (int use = 0; use < 3; use++) {
      Thread other =
          meet(crew, true).stream().filter(t -> t != Thread.currentThread()).findAny().get();
      long end = System.nanoTime() + LONG_AFTER.toNanos();
      while (other.getState() != Thread.State.WAITING && System.nanoTime() < end) {
        Thread.sleep(1);
      }
      assertSame(Thread.State.WAITING, other.getState());
      assertFalse(crew.run(8, 8, false, (from, to) -> {}));
    }
  }

  @Test
  void failureOfAnyPartIsThrownAndTheCrewGoesOn() {
    Crew crew = new Crew(2);
    for (int failing = 0; failing < 6; failing++) {
      int which = failing;
      assertThrows(
          IllegalStateException.class,
          () ->
              crew.run(
                  6,
                  6,
                  true,
                  (from, to) -> {
                    if (from <= which && which < to) {
                      throw new IllegalStateException();
                    }
                  }));
    }
    AtomicIntegerArray visits = new AtomicIntegerArray(100);
    assertTrue(crew.run(100, 100, true, counting(visits)));
    assertEachOnce(visits);
  }

  @Test
  void partThatSplitsItsOwnWorkDoesItAlone() {
    Crew crew = new Crew(1);
    List<Boolean> inner = new ArrayList<>();
    assertTrue(
        crew.run(
            4,
            4,
            true,
            (from, to) -> {
              boolean isShared = crew.run(4, 4, true, (a, b) -> {});
              synchronized (inner) {
                inner.add(isShared);
              }
            }));
    assertEquals(List.of(false, false), inner);
  }

  @Test
  void severalThreadsMayHaveWorkAtOnce() throws InterruptedException {
    List<Thread> owners = new ArrayList<>();
    List<AtomicIntegerArray> all = new ArrayList<>();
    for (int owner = 0; owner < 4; owner++) {
      for (int job = 0; job < 50; job++) {
        all.add(new AtomicIntegerArray(500));
      }
      List<AtomicIntegerArray> own = List.copyOf(all.subList(50 * owner, 50 * owner + 50));
      owners.add(
          Thread.ofPlatform()
              .unstarted(() -> own.forEach(v -> Parallel.split(500, 1000, 1, counting(v)))));
    }
    owners.forEach(Thread::start);
    for (Thread owner : owners) {
      owner.join();
    }
    all.forEach(CrewTest::assertEachOnce);
  }
}
