package org.polymonnto.scripting.session;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;

/** What a session is shown by, as far as commands of the session ask something of it. */
public interface FrontEnd {

  /** Tells of something in a line of its own, whenever it is. */
  void tell(String line);

  /**
   * Whether a person is there, for whom {@code sys.exit()} of a script does not end the session.
   */
  boolean isInteractive();

  /** Columns for texts. */
  int width();

  /** Puts a text where the next cell is entered. */
  void enterNext(CellLanguage language, String text);

  /**
   * Asks a question that is answered by yes or no.
   *
   * @return whether the answer was yes
   */
  boolean confirm(String question);

  /**
   * Lets the user edit a file and waits until that is done.
   *
   * @throws MagicException if there is no editor
   */
  void edit(Path file);

  /**
   * Shows a picture.
   *
   * @param title what it is of
   * @return whether it could be shown
   */
  boolean show(BufferedImage image, String title);

  /** The cells of earlier sessions, the oldest first, as far as they are kept. */
  default List<EarlierCell> earlierCells() {
    return List.of();
  }
}
