import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;
import org.polymonnto.network.Behavior;
import org.polymonnto.network.NeuronGroup;

public class Recording extends Behavior<NeuronGroup> {
  public String variable;
  public int length;
  public NDArray values;

  @Override
  protected void initialize(NeuronGroup neurons) {
    variable = parameter("variable", "I");
    length = parameter("length", 50);
    values = NDArray.zeros(DType.FLOAT64, length, neurons.size());
  }

  @Override
  protected void iteration(NeuronGroup neurons) {
    int row = (int) (neurons.network().iteration() % length);
    values.set(row, neurons.array(variable));
  }
}
