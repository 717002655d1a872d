package org.polymonnto.network;

/** What stands in a network for a behavior that has no tags of its own. */
final class BehaviorOfSubject<P extends NetworkObject> extends TaggedBehavior<P> {
  private final Behavior<P> subject;

  BehaviorOfSubject(String tag, Behavior<P> subject) {
    super(tag, className(subject.getClass()));
    this.subject = subject;
  }

  private static String className(Class<?> type) {
    return type.isSynthetic() || type.isAnonymousClass() ? "Behavior" : type.getSimpleName();
  }

  @Override
  public void initialize(P parent) {
    subject.initialize(parent);
  }

  @Override
  public void iteration(P parent) {
    subject.iteration(parent);
  }

  @Override
  public Object subject() {
    return subject;
  }

  @Override
  public String kind() {
    return className(subject.getClass());
  }
}
