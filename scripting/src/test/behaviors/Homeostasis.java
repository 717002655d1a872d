import org.polymonnto.network.Behavior;
import org.polymonnto.network.NeuronGroup;

public class Homeostasis extends Behavior<NeuronGroup> {
  public double rate;
  public double target;

  @Override
  protected void initialize(NeuronGroup neurons) {
    rate = parameter("rate", 0.01);
    target = parameter("target", 0.1);
    neurons.set("activity", neurons.vector());
    neurons.set("threshold", neurons.vector().plus(1));
  }

  @Override
  protected void iteration(NeuronGroup neurons) {
    neurons.array("activity").timesAssign(0.9).plusAssign(neurons.array("spike").times(0.1));
    neurons.array("threshold").plusAssign(neurons.array("activity").minus(target).times(rate));
  }
}
