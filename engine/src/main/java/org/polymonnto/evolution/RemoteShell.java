package org.polymonnto.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Another machine, reached by the system's own {@code ssh} with keys.
 *
 * @param host {@code user@host} or a host of the user's ssh configuration
 * @param port that of the configuration if there is none
 */
public record RemoteShell(String host, OptionalInt port) {
  private static final Pattern WORDS = Pattern.compile("\\s+");
  private static final String FORM = "it is written as 'ssh user@host' or 'ssh user@host -p port'";

  public RemoteShell {
    // A host that starts with a hyphen would be an option of ssh.
    if (host.isEmpty() || host.startsWith("-")) {
      throw new EvolutionException("'" + host + "' is no host");
    }
    if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > 65535)) {
      throw new EvolutionException("a port is a number from 1 to 65535, not " + port.getAsInt());
    }
  }

  /**
   * Reads the name of a device, {@code ssh user@host} with an optional {@code -p port}.
   *
   * @throws EvolutionException if it is not of that form, or has a password in it
   */
  public static RemoteShell parse(String device) {
    String[] words = WORDS.split(device.strip());
    String host = null;
    OptionalInt port = OptionalInt.empty();
    for (int at = 1; at < words.length; at++) {
      String word = words[at];
      if (word.equals("password")) {
        throw new EvolutionException(
            "a device has no password, which would stand in the script for everyone to read: set up"
                + " a key (ssh-keygen, ssh-copy-id) and write 'ssh "
                + (host == null ? "user@host" : host)
                + "'");
      } else if (word.equals("-p") || word.equals("port")) {
        at++;
        port = OptionalInt.of(portNumber(device, at < words.length ? words[at] : ""));
      } else if (host == null) {
        host = word;
      } else {
        throw new EvolutionException("'" + word + "' in the device '" + device + "': " + FORM);
      }
    }
    if (!words[0].equals("ssh") || host == null) {
      throw new EvolutionException("the device '" + device + "' names no host: " + FORM);
    }
    return new RemoteShell(host, port);
  }

  private static int portNumber(String device, String word) {
    try {
      return Integer.parseInt(word);
    } catch (NumberFormatException e) {
      throw new EvolutionException("'" + word + "' is no port in the device '" + device + "'", e);
    }
  }

  /**
   * The command that runs a line of the remote shell. It never asks for a password, and accepts no
   * host whose key is not known.
   *
   * @param ssh the ssh program
   * @param line for the remote shell, its words quoted by {@link #quote}
   */
  public List<String> command(String ssh, String line) {
    List<String> command = new ArrayList<>(List.of(ssh, "-o", "BatchMode=yes"));
    port.ifPresent(number -> command.addAll(List.of("-p", Integer.toString(number))));
    command.addAll(List.of("--", host, line));
    return List.copyOf(command);
  }

  /** A word that a POSIX shell takes as it is, whatever is in it. */
  public static String quote(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
