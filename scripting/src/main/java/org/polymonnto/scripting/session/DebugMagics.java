package org.polymonnto.scripting.session;

import com.oracle.truffle.api.interop.TruffleObject;
import java.util.List;
import java.util.Optional;
import org.graalvm.polyglot.Instrument;
import org.graalvm.polyglot.Value;

/** {@code %debug} and {@code %pdb}: the debugger of a browser for all languages. */
final class DebugMagics {
  private static final String HOST = "127.0.0.1";
  private static final int LARGEST_PORT = 65_535;

  private DebugMagics() {}

  static List<Magic> all() {
    return List.of(
        Magic.line(
            "debug",
            "[-w] [PORT|off]",
            "opens the debugger for Chrome and tells its address; -w waits until it is attached",
            DebugMagics::debug),
        Magic.line(
            "pdb",
            "[on|off]",
            "opens or closes the debugger for Chrome, which can stop at exceptions",
            DebugMagics::pdb));
  }

  private static Optional<String> debug(Magic.Call call) {
    Arguments arguments = Arguments.anywhere(call, "w");
    Value inspector = inspector(call);
    if (arguments.rest().equals("off")) {
      close(call, inspector);
      return Optional.empty();
    }
    int port = arguments.rest().isEmpty() ? 0 : port(arguments.rest());
    open(call, inspector, port, arguments.has('w'));
    return Optional.empty();
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= LARGEST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw noPort(text);
    }
    throw noPort(text);
  }

  private static MagicException noPort(String text) {
    return new MagicException("%debug is followed by a port or by off, not by " + text);
  }

  private static Optional<String> pdb(Magic.Call call) {
    Value inspector = inspector(call);
    boolean isOpen = inspector.invokeMember("url").isString();
    switch (call.argument()) {
      case "on" -> open(call, inspector, 0, false);
      case "off" -> close(call, inspector);
      case "" -> {
        if (isOpen) {
          close(call, inspector);
        } else {
          open(call, inspector, 0, false);
        }
      }
      default ->
          throw new MagicException("%pdb is followed by on or off, not by " + call.argument());
    }
    return Optional.empty();
  }

  private static Value inspector(Magic.Call call) {
    Instrument instrument =
        call.session().host().context().getEngine().getInstruments().get("inspect");
    if (instrument == null) {
      throw new MagicException("this installation has no debugger (chromeinspector-tool)");
    }
    return call.session().host().context().asValue(instrument.lookup(TruffleObject.class));
  }

  private static void open(Magic.Call call, Value inspector, int port, boolean waits) {
    if (inspector.invokeMember("url").isString()) {
      String address = inspector.invokeMember("url").asString();
      call.print("The debugger is open already, at " + address);
      return;
    }
    // The inspector prints its address itself, before it waits.
    JavaWaits.begin(call.session().host());
    try {
      inspector.invokeMember("open", port, HOST, waits);
    } catch (RuntimeException e) {
      if (waits && String.valueOf(e.getMessage()).contains("KeyboardInterrupt")) {
        // An instrument does not hand on the object that Ctrl-C has raised in it.
        call.session().python().invokeMember("interrupt");
      }
      throw e;
    } finally {
      JavaWaits.end(call.session().host());
    }
    call.print(
        "To stop at errors, choose 'Pause on uncaught exceptions' there. %debug off closes it.");
  }

  private static void close(Magic.Call call, Value inspector) {
    if (inspector.invokeMember("url").isString()) {
      inspector.invokeMember("close");
      call.print("The debugger is closed.");
    } else {
      call.print("The debugger is not open.");
    }
  }
}
