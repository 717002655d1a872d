package org.polymonnto.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteShellTest {
  @Test
  void aDeviceNamesAHostAndAPort() {
    assertEquals(
        new RemoteShell("me@host.de", OptionalInt.empty()), RemoteShell.parse("ssh me@host.de"));
    RemoteShell shell = RemoteShell.parse(" ssh me@host.de  -p 2222 ");
    assertEquals(new RemoteShell("me@host.de", OptionalInt.of(2222)), shell);
    assertEquals(
        List.of("/bin/ssh", "-o", "BatchMode=yes", "-p", "2222", "--", "me@host.de", "ls"),
        shell.command("/bin/ssh", "ls"));
  }

  @Test
  void aPasswordIsRefused() {
    var error =
        assertThrows(
            EvolutionException.class, () -> RemoteShell.parse("ssh me@host password secret"));
    assertTrue(error.getMessage().contains("ssh-copy-id"), error::getMessage);
    assertFalse(error.getMessage().contains("secret"), error::getMessage);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssh",
        "sshme@host",
        "ssh me@host -p",
        "ssh -oProxyCommand=x",
        "ssh a@b c",
        "ssh a@b -p 0"
      })
  void otherDevicesAreWrong(String device) {
    assertThrows(EvolutionException.class, () -> RemoteShell.parse(device));
  }

  @Test
  void aShellTakesQuotedWordsAsTheyAre() throws IOException {
    String word = "it's $(echo x) `echo y` \"z\" \\ * ; & \n end";
    Process process =
        new ProcessBuilder("/bin/sh", "-c", "printf %s " + RemoteShell.quote(word)).start();
    assertEquals(word, new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }
}
