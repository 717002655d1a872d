package org.polymonnto.scripting.network;

import org.graalvm.polyglot.Value;
import org.polymonnto.network.NetworkObject;
import org.polymonnto.network.RecordedSeries;
import org.polymonnto.network.Recorder;

/**
 * A recorder that stands behind a guest object. The loop of the guest reads the variables and puts
 * them into the series; where the engine runs the iteration, it reads them itself. What is not an
 * array is first made recordable by the guest.
 */
public final class GuestRecorder extends Recorder implements GuestDriven {
  private final RecorderGuest guest;

  /**
   * @param home the guest object
   * @param tag tags separated by commas, or null
   * @param className the name of the guest object's class
   */
  public GuestRecorder(Value home, String tag, String className) {
    super(tag, className, new String[0]);
    guest = new RecorderGuest(home, className);
  }

  /** Records what a guest function makes of the parent. */
  public void recordExpression(String name, Value function) {
    record(name, RecorderGuest.probe(function));
  }

  /** Records what the guest read itself and is no array; see {@link #due}. */
  public void putValue(NetworkObject parent, int index, Value value) {
    put(parent, index, GuestVariables.raw(value));
  }

  /** Records the present iteration; for a guest iteration that does more than that. */
  public void recordNow(NetworkObject parent) {
    super.iteration(parent);
  }

  @Override
  public Value iteratingHome() {
    return guest.home();
  }

  @Override
  protected void joins(NetworkObject parent) {
    PythonHost.ensure(parent.network());
  }

  @Override
  protected void enabledChanged() {
    guest.home().putMember("_enabled", isEnabled());
  }

  @Override
  public Object home() {
    return guest.home();
  }

  @Override
  public String kind() {
    return guest.className();
  }

  @Override
  public boolean initializesOnCreation() {
    return guest.is("initialize_on_init");
  }

  @Override
  public boolean initializesLast() {
    return guest.is("initialize_last");
  }

  @Override
  public void initialize(NetworkObject parent) {
    guest.initialize(parent);
  }

  @Override
  protected void prepare() {
    guest.prepare();
  }

  @Override
  public void iteration(NetworkObject parent) {
    if (guest.hasOwnIteration()) {
      guest.iterate(parent);
    } else {
      super.iteration(parent);
    }
  }

  @Override
  protected Object read(NetworkObject parent, String name) {
    return GuestVariables.raw(parent, name);
  }

  @Override
  protected void store(NetworkObject parent, RecordedSeries series, Object value) {
    if (value instanceof Value guestValue) {
      guest.append(series, guestValue);
    } else {
      super.store(parent, series, value);
    }
  }

  @Override
  protected void missing(String name, NetworkObject parent) {
    guest.missing(name, parent);
  }

  @Override
  protected Object found(String name, RecordedSeries series) {
    return guest.found(name);
  }
}
