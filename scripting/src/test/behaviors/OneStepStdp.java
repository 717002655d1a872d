import org.polymonnto.array.NDArray;
import org.polymonnto.network.SynapseGroup;
import org.polymonnto.network.TaggedBehavior;
import org.polymonnto.random.RandomState;

public class OneStepStdp extends TaggedBehavior<SynapseGroup> {
  public double rate;
  public double w_max;
  public NDArray src_before;
  public NDArray dst_before;

  @Override
  public void initialize(SynapseGroup synapses) {
    rate = parameter("rate", 0.01);
    w_max = parameter("w_max", 1.0);
    synapses.set("W", synapses.matrix(RandomState.shared()::randomSample));
    src_before = synapses.source().array("spike");
    dst_before = synapses.target().array("spike");
  }

  @Override
  public void iteration(SynapseGroup synapses) {
    NDArray src = synapses.source().array("spike");
    NDArray dst = synapses.target().array("spike");
    NDArray weights = synapses.array("W");
    weights.plusAssign(dst.outer(src_before), rate);
    weights.minusAssign(dst_before.outer(src), rate);
    weights.assign(weights.clip(0, w_max));
    src_before = src;
    dst_before = dst;
  }
}
