package org.polymonnto.scripting.network;

import java.util.Arrays;
import org.graalvm.polyglot.Value;
import org.polymonnto.network.Failure;
import org.polymonnto.network.IterationLoop;
import org.polymonnto.network.Network;
import org.polymonnto.network.Schedule;
import org.polymonnto.network.SimulationListener;
import org.polymonnto.network.Taggable;
import org.polymonnto.scripting.RunContext;
import org.polymonnto.scripting.SimulationProgress;
import org.polymonnto.scripting.StopSignal;

/** A network that stands behind a guest object. */
public final class GuestNetwork extends Network {
  /** More behaviors make a loop that is too long to be compiled. */
  private static final int LONGEST_LOOP = 64;

  private final Value home;
  private final String className;
  private Schedule.Entry[] driven;
  private Value guestLoop;
  private Value changed;

  /**
   * @param home the guest object
   * @param tag tags separated by commas, or null
   * @param className the name of the guest object's class
   */
  public GuestNetwork(Value home, String tag, String className) {
    super(tag, className, new GuestVariables(home));
    this.home = home;
    this.className = className;
    addListener(new Relay());
  }

  @Override
  protected void failed(Throwable thrown, Failure failure) {
    RunContext.attach(thrown, failure.describe());
  }

  /** Lets the guest run the loop, so that it can compile all its behaviors into one piece. */
  @Override
  protected int drive(Schedule.Entry[] entries, IterationLoop loop) {
    if (!Arrays.equals(entries, driven)) {
      prepareLoop(entries);
    }
    if (guestLoop == null) {
      return super.drive(entries, loop);
    }
    changed.setArrayElement(0, false);
    return guestLoop.execute(loop).asInt();
  }

  private void prepareLoop(Schedule.Entry[] entries) {
    Object[] homes = new Object[entries.length];
    Object[] parents = new Object[entries.length];
    int ofGuest = 0;
    for (int i = 0; i < entries.length; i++) {
      Value iterating =
          entries[i].behavior() instanceof GuestDriven driven ? driven.iteratingHome() : null;
      homes[i] = iterating;
      parents[i] = entries[i].owner().home();
      ofGuest += iterating == null ? 0 : 1;
    }
    driven = entries;
    guestLoop = null;
    if (ofGuest > 0 && entries.length <= LONGEST_LOOP) {
      Value made = home.invokeMember("_make_loop", homes, parents);
      guestLoop = made.getArrayElement(0);
      changed = made.getArrayElement(1);
    }
  }

  @Override
  protected void scheduleChanged() {
    if (guestLoop != null) {
      changed.setArrayElement(0, true);
    }
  }

  @Override
  public Object home() {
    return home;
  }

  @Override
  public String kind() {
    return className;
  }

  @Override
  protected Taggable behind(Object object) {
    Value core = Value.asValue(object).getMember("_core");
    return core != null && core.isHostObject() && core.asHostObject() instanceof Taggable taggable
        ? taggable
        : super.behind(object);
  }

  /** Passes progress on, and lets Ctrl-C reach the guest between iterations. */
  private static final class Relay implements SimulationListener {
    private SimulationProgress progress;
    private StopSignal signal;

    @Override
    public void started(Network network, long total) {
      progress = SimulationProgress.current();
      signal = StopSignal.ofCurrentContext();
    }

    @Override
    public void advanced(Network network, long done, long total) {
      progress.advanced(done, total);
      signal.poll();
    }

    @Override
    public void finished(Network network, long done, long total) {
      progress.finished();
    }
  }
}
