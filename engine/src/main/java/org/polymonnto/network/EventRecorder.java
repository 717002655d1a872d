package org.polymonnto.network;

import java.util.List;
import org.polymonnto.array.DType;
import org.polymonnto.array.NDArray;
import org.polymonnto.array.Positions;

/**
 * Records where an array is not zero: a row {@code [iteration, index...]} of integers per event.
 *
 * <p>A search for {@code spike.t} gives the iterations of the events of the variable {@code spike},
 * one for {@code spike.i} the indices of the neurons.
 */
public class EventRecorder extends Recorder {
  private static final String TIMES = ".t";
  private static final String INDICES = ".i";

  /** A recorder of events in variables with these names. */
  public EventRecorder(String... names) {
    this(null, "EventRecorder", names);
  }

  protected EventRecorder(String tag, String className, String[] names) {
    super(tag, className, names);
  }

  /** The iteration of each event, shape (events). */
  public final NDArray times(String name) {
    return column(series(name), 0);
  }

  /** The first index of each event, shape (events). */
  public final NDArray indices(String name) {
    return column(series(name), 1);
  }

  /** All events of a variable, shape (events, 1 + dimensions of the variable). */
  public final NDArray events(String name) {
    return events(series(name));
  }

  private static NDArray events(RecordedSeries series) {
    return series.isEmpty() ? NDArray.zeros(DType.INT64, 0, 2) : series.toArray();
  }

  private static NDArray column(RecordedSeries series, int column) {
    NDArray events = events(series);
    int width = events.shape(1);
    long[] all = (long[]) events.data();
    long[] result = new long[events.shape(0)];
    for (int i = 0; i < result.length; i++) {
      result[i] = all[i * width + column];
    }
    return NDArray.of(result);
  }

  @Override
  protected void store(NetworkObject parent, RecordedSeries series, Object value) {
    NDArray array =
        switch (value) {
          case NDArray given -> given;
          case Boolean flag -> NDArray.of(flag);
          case Number number -> NDArray.of(number.doubleValue());
          default ->
              throw new NetworkException(this + " records events in arrays, not in " + value);
        };
    int[] shape = array.ndim() == 0 ? new int[] {1} : array.shape();
    long iteration = parent.network().iteration();
    NDArray flags = array.dtype() == DType.BOOL ? array : array.astype(DType.BOOL);
    for (int flat : Positions.ofTrue(flags)) {
      series.append(NDArray.of(event(iteration, flat, shape)));
    }
  }

  private static long[] event(long iteration, int flat, int[] shape) {
    long[] event = new long[shape.length + 1];
    event[0] = iteration;
    int rest = flat;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      event[axis + 1] = rest % shape[axis];
      rest /= shape[axis];
    }
    return event;
  }

  @Override
  protected Object found(String name, RecordedSeries series) {
    return events(series);
  }

  @Override
  protected void collect(Object key, List<Object> found) {
    super.collect(key, found);
    if (key instanceof String name && name.endsWith(TIMES) && records(variable(name))) {
      found.add(times(variable(name)));
    }
    if (key instanceof String name && name.endsWith(INDICES) && records(variable(name))) {
      found.add(indices(variable(name)));
    }
  }

  private static String variable(String column) {
    return column.substring(0, column.length() - TIMES.length());
  }
}
