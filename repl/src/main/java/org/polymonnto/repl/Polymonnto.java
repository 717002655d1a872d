package org.polymonnto.repl;

import picocli.CommandLine.Command;

/** The {@code polymonnto} command without a subcommand. */
@Command(name = "polymonnto", mixinStandardHelpOptions = true, description = "Simulates modular neural networks.")
final class Polymonnto {}
