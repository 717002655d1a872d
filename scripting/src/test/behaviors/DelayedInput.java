import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;
import org.polymonnto.network.Behavior;
import org.polymonnto.network.NeuronGroup;

public class DelayedInput extends Behavior<NeuronGroup> {
  public int delay;
  public NDArray buffer;

  @Override
  protected void initialize(NeuronGroup neurons) {
    delay = parameter("delay", 3);
    buffer = NDArray.zeros(DType.FLOAT64, delay, neurons.size());
    neurons.set("delayed", neurons.vector());
  }

  @Override
  protected void iteration(NeuronGroup neurons) {
    NDArray waiting = buffer.row((int) (neurons.network().iteration() % delay));
    neurons.array("delayed").assign(waiting);
    waiting.assign(neurons.array("I"));
  }
}
