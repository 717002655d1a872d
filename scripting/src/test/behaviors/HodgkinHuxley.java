import org.polymonnto.array.NDArray;
import org.polymonnto.network.Behavior;
import org.polymonnto.network.NeuronGroup;

public class HodgkinHuxley implements Behavior<NeuronGroup> {
  public double dt = 0.02;
  public double current = 20.0;

  @Override
  public void initialize(NeuronGroup neurons) {
    neurons.set("v", neurons.vector().minus(65));
    neurons.set("m", neurons.vector().plus(0.05));
    neurons.set("h", neurons.vector().plus(0.6));
    neurons.set("n", neurons.vector().plus(0.32));
  }

  @Override
  public void iteration(NeuronGroup neurons) {
    NDArray v = neurons.array("v");
    NDArray m = neurons.array("m");
    NDArray h = neurons.array("h");
    NDArray n = neurons.array("n");
    NDArray opening = v.plus(40).times(0.1).div(decay(v, 40, 10).rminus(1));
    m.plusAssign(opening.times(m.rminus(1)).minus(decay(v, 65, 18).times(4).times(m)).times(dt));
    NDArray closing = decay(v, 35, 10).plus(1).rdiv(1);
    h.plusAssign(decay(v, 65, 20).times(0.07).times(h.rminus(1)).minus(closing.times(h)).times(dt));
    opening = v.plus(55).times(0.01).div(decay(v, 55, 10).rminus(1));
    n.plusAssign(
        opening.times(n.rminus(1)).minus(decay(v, 65, 80).times(0.125).times(n)).times(dt));
    NDArray sodium = m.pow(3).times(120).times(h).times(v.minus(50));
    NDArray potassium = n.pow(4).times(36).times(v.plus(77));
    NDArray leak = v.plus(54.4).times(0.3);
    v.plusAssign(
        neurons.array("I").times(current).minus(sodium).minus(potassium).minus(leak).times(dt));
  }

  private static NDArray decay(NDArray v, double shift, double width) {
    return v.plus(shift).neg().div(width).exp();
  }
}
