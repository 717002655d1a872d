package org.polymonnto.scripting.network;

import java.util.Arrays;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.polymonnto.network.Failure;
import org.polymonnto.network.GuestHost;
import org.polymonnto.network.IterationLoop;
import org.polymonnto.network.Network;
import org.polymonnto.network.NetworkObject;
import org.polymonnto.network.NeuronGroup;
import org.polymonnto.network.Schedule;
import org.polymonnto.network.SimulationListener;
import org.polymonnto.network.Taggable;
import org.polymonnto.scripting.RunContext;
import org.polymonnto.scripting.SimulationProgress;
import org.polymonnto.scripting.StopSignal;

/** Runs a network whose objects stand behind Python objects, and whose loop is one in Python. */
public final class PythonHost implements GuestHost {
  /** More behaviors make a loop that is too long to be compiled. */
  private static final int LONGEST_LOOP = 64;

  private final Value home;
  private Schedule.Entry[] driven;
  private Value guestLoop;
  private Value changed;

  private PythonHost(Value home) {
    this.home = home;
  }

  static void runs(Network network, Value home) {
    network.setHost(new PythonHost(home));
    network.addListener(new Relay());
  }

  /**
   * Makes Python objects for a network that was made in Java, and for its groups, so that behaviors
   * of guest languages can be added; their attributes are the variables from now on.
   */
  static void ensure(Network network) {
    if (network.host() == null) {
      adoption().getMember("network").executeVoid(network);
    }
  }

  private static Value adoption() {
    return Context.getCurrent()
        .eval("python", "__import__('polymonnto._adoption', fromlist=['_'])");
  }

  /** Lets a Python object stand for an object of a network that was made in Java. */
  public static void adopt(NetworkObject object, Value home) {
    if (object instanceof Network network) {
      runs(network, home);
    }
    object.standBehind(home, new GuestVariables(home));
  }

  @Override
  public Taggable behind(Object object) {
    Value core = Value.asValue(object).getMember("_core");
    return core != null && core.isHostObject() && core.asHostObject() instanceof Taggable taggable
        ? taggable
        : null;
  }

  @Override
  public void joined(NetworkObject group) {
    if (group.home() == group) {
      adoption().getMember("group").executeVoid(group);
    }
  }

  @Override
  public void synapsesChanged(NeuronGroup group) {
    if (group.home() instanceof Value guest) {
      guest.invokeMember("_forget_synapses");
    }
  }

  @Override
  public void failed(Throwable thrown, Failure failure) {
    RunContext.attach(thrown, failure.describe());
  }

  /** Lets the guest run the loop, so that it can compile all its behaviors into one piece. */
  @Override
  public int drive(Network network, Schedule.Entry[] entries, IterationLoop loop) {
    if (!Arrays.equals(entries, driven)) {
      prepareLoop(entries);
    }
    if (guestLoop == null) {
      return network.driveHere(entries, loop);
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
  public void scheduleChanged() {
    if (guestLoop != null) {
      changed.setArrayElement(0, true);
    }
  }

  /** Passes progress on, and lets Ctrl-C reach the guest between iterations. */
  private static final class Relay implements SimulationListener {
    private SimulationProgress progress;
    private StopSignal signal;

    @Override
    public void started(Network network, long total) {
      progress = SimulationProgress.current();
      signal = StopSignal.ofCurrentContext();
      progress.started(network, total);
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
