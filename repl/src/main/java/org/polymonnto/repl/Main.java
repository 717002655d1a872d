package org.polymonnto.repl;

/** Entry point of the {@code polymonnto} command. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(new picocli.CommandLine(new Polymonnto()).execute(arguments));
  }
}
