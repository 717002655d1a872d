import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;
import org.polymonnto.network.Behavior;
import org.polymonnto.network.NeuronGroup;

public class DelayedInput implements Behavior<NeuronGroup> {
  public int delay = 3;
  public NDArray buffer;

  @Override
  public void initialize(NeuronGroup neurons) {
    buffer = NDArray.zeros(DType.FLOAT64, delay, neurons.size());
    neurons.set("delayed", neurons.vector());
  }

  @Override
  public void iteration(NeuronGroup neurons) {
    NDArray waiting = buffer.row((int) (neurons.network().iteration() % delay));
    neurons.array("delayed").assign(waiting);
    waiting.assign(neurons.array("I"));
  }
}
