import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;
import org.polymonnto.network.SynapseGroup;
import org.polymonnto.network.TaggedBehavior;
import org.polymonnto.random.RandomState;

public class TraceStdp extends TaggedBehavior<SynapseGroup> {
  public double decay;
  public double up;
  public double down;
  public NDArray pre;
  public NDArray post;

  @Override
  public void initialize(SynapseGroup synapses) {
    decay = parameter("decay", 0.9);
    up = parameter("up", 0.01);
    down = parameter("down", 0.012);
    synapses.set("W", synapses.matrix(RandomState.shared()::randomSample));
    pre = NDArray.zeros(DType.FLOAT64, synapses.source().size());
    post = NDArray.zeros(DType.FLOAT64, synapses.target().size());
  }

  @Override
  public void iteration(SynapseGroup synapses) {
    NDArray src = synapses.source().array("spike");
    NDArray dst = synapses.target().array("spike");
    NDArray weights = synapses.array("W");
    pre.timesAssign(decay).plusAssign(src);
    post.timesAssign(decay).plusAssign(dst);
    weights.plusAssign(dst.outer(pre).times(up));
    weights.minusAssign(post.outer(src).times(down));
    weights.set(weights.lt(0), 0);
  }
}
