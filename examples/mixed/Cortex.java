import org.polymonnto.array.NDArray;
import org.polymonnto.network.Behavior;
import org.polymonnto.network.NeuronGroup;
import org.polymonnto.network.SynapseGroup;
import org.polymonnto.random.RandomState;

/** Input, neurons and plasticity of the cortical network, in Java. */
final class Cortex {
  private Cortex() {}
}

/**
 * The current of each neuron: noise, plus what excitatory and minus what inhibitory spikes bring.
 */
final class Input implements Behavior<NeuronGroup> {
  double noise = 3.0;
  private final RandomState random = RandomState.shared();

  @Override
  public void initialize(NeuronGroup neurons) {
    neurons.set("current", neurons.vector());
    for (SynapseGroup synapses : neurons.afferent(NeuronGroup.ALL)) {
      NDArray weights = synapses.matrix(random::randomSample);
      synapses.set("W", weights.timesAssign(1.0 / synapses.source().size()));
    }
  }

  @Override
  public void iteration(NeuronGroup neurons) {
    NDArray current = neurons.vector(random::randomSample).times(noise);
    for (SynapseGroup synapses : neurons.afferent("GLU")) {
      current.plusAssign(synapses.array("W").dot(synapses.source().array("spike")).times(20));
    }
    for (SynapseGroup synapses : neurons.afferent("GABA")) {
      current.minusAssign(synapses.array("W").dot(synapses.source().array("spike")).times(10));
    }
    neurons.set("current", current);
  }
}

/**
 * Leaky integrate-and-fire: dv/dt = (current - v) / tau, in steps of 1 ms; v is reset where it
 * passes 1.
 */
final class Neurons implements Behavior<NeuronGroup> {
  double tau = 20.0;

  @Override
  public void initialize(NeuronGroup neurons) {
    NDArray v = neurons.vector(RandomState.shared()::randomSample);
    neurons.set("v", v);
    neurons.set("spike", v.gt(1));
  }

  @Override
  public void iteration(NeuronGroup neurons) {
    NDArray v = neurons.array("v");
    v.plusAssign(neurons.array("current").minus(v).div(tau));
    NDArray spike = v.gt(1);
    v.set(spike, 0);
    neurons.set("spike", spike);
  }
}

/**
 * Spike timing: weights grow with a presynaptic trace where the target spikes, and shrink the other
 * way round.
 */
final class Plasticity implements Behavior<SynapseGroup> {
  double rate = 0.0005;
  double keep = 0.9;

  @Override
  public void initialize(SynapseGroup synapses) {
    synapses.set("before", NDArray.zeros(synapses.network().defaultType(), synapses.source().size()));
    synapses.set("after", NDArray.zeros(synapses.network().defaultType(), synapses.target().size()));
  }

  @Override
  public void iteration(SynapseGroup synapses) {
    NDArray before = synapses.array("before").timesAssign(keep);
    NDArray after = synapses.array("after").timesAssign(keep);
    NDArray sourceSpike = synapses.source().array("spike");
    NDArray targetSpike = synapses.target().array("spike");
    NDArray growth = targetSpike.outer(before);
    NDArray decay = after.outer(sourceSpike);
    NDArray weights = synapses.array("W");
    weights.plusAssign(growth.minus(decay).times(rate));
    synapses.set("W", weights.clip(0, 0.1));
    before.plusAssign(sourceSpike);
    after.plusAssign(targetSpike);
  }
}
