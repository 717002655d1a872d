package org.polymonnto.network;

/** A behavior that stands for another one in a network, with tags and a home of its own. */
public abstract class DelegatingBehavior extends TaggedBehavior<NetworkObject> {
  private final TaggedBehavior<NetworkObject> delegate;

  /**
   * @param tag tags separated by commas, or null
   * @param className the name of the class that is a tag as well
   */
  @SuppressWarnings("unchecked") // what a behavior can be added to is checked when it is called
  protected DelegatingBehavior(TaggedBehavior<?> delegate, String tag, String className) {
    super(tag, className);
    this.delegate = (TaggedBehavior<NetworkObject>) delegate;
  }

  /** Lets the behavior that does the work have this one's home, and be enabled as this one is. */
  protected final void standIn() {
    delegate.standBehind(this);
  }

  /** The behavior that this one stands for; its {@link #code} does the work. */
  public final TaggedBehavior<?> delegate() {
    return delegate;
  }

  @Override
  public boolean initializesOnCreation() {
    return delegate.code().initializesOnCreation();
  }

  @Override
  public boolean initializesLast() {
    return delegate.code().initializesLast();
  }

  @Override
  public void initialize(NetworkObject parent) {
    delegate.code().initialize(parent);
  }

  @Override
  protected void prepare() {
    delegate.code().prepare();
  }

  @Override
  protected boolean hasIteration() {
    return delegate.code().hasIteration();
  }

  @Override
  public void iteration(NetworkObject parent) {
    delegate.code().iteration(parent);
  }
}
