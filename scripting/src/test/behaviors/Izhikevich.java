import org.polymonnto.array.NDArray;
import org.polymonnto.network.NeuronGroup;
import org.polymonnto.network.TaggedBehavior;

public class Izhikevich extends TaggedBehavior<NeuronGroup> {
  public double a;
  public double b;
  public double c;
  public double d;

  @Override
  public void initialize(NeuronGroup neurons) {
    a = parameter("a", 0.02);
    b = parameter("b", 0.2);
    c = parameter("c", -65.0);
    d = parameter("d", 8.0);
    neurons.set("v", neurons.vector().plus(c));
    neurons.set("u", neurons.array("v").times(b));
  }

  @Override
  public void iteration(NeuronGroup neurons) {
    NDArray v = neurons.array("v");
    NDArray u = neurons.array("u");
    NDArray spike = v.ge(30);
    neurons.set("spike", spike);
    v.set(spike, c);
    u.plusAssign(spike, d);
    v.plusAssign(
        v.pow(2)
            .times(0.04)
            .plus(v.times(5))
            .plus(140)
            .minus(u)
            .plus(neurons.array("I").times(30)));
    u.plusAssign(v.times(b).minus(u).times(a));
  }
}
