import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;
import org.polymonnto.network.Behavior;
import org.polymonnto.network.NeuronGroup;

public class Recording implements Behavior<NeuronGroup> {
  public String variable = "I";
  public int length = 50;
  public NDArray values;

  @Override
  public void initialize(NeuronGroup neurons) {
    values = NDArray.zeros(DType.FLOAT64, length, neurons.size());
  }

  @Override
  public void iteration(NeuronGroup neurons) {
    int row = (int) (neurons.network().iteration() % length);
    values.set(row, neurons.array(variable));
  }
}
