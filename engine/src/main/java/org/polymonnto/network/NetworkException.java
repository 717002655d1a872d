package org.polymonnto.network;

/** A network that was put together or asked for something in a way that cannot work. */
public final class NetworkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NetworkException(String message) {
    super(message);
  }
}
