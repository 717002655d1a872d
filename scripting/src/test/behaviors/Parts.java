import java.util.Arrays;
import org.polymonnto.network.NeuronGroup;
import org.polymonnto.network.NeuronSubGroup;
import org.polymonnto.network.TaggedBehavior;

/** A part of a group: how long its vectors are and what is written with them. */
public class Parts extends TaggedBehavior<NeuronGroup> {
  public double rate = 0.25;

  private NeuronGroup group;

  @Override
  public void initialize(NeuronGroup neurons) {
    group = neurons;
  }

  public String part() {
    NeuronSubGroup part = group.subGroup(3, 6);
    part.set("v", part.vector(() -> 5).get(part.mask()));
    return part.vector().size()
        + " "
        + Arrays.toString(part.vector(() -> 2).toDoubles())
        + " "
        + part.array("v").size();
  }
}
