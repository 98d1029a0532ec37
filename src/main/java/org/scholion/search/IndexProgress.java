package org.scholion.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/** How far the index of this server has come; told by whoever fills it. */
@ApplicationScoped
public class IndexProgress {
    private final AtomicBoolean doubted = new AtomicBoolean();
    private volatile State state = new State(Phase.STARTING, 0, 0);

    /** What the index is good for. */
    public enum Phase {
        /** It was not opened yet. */
        STARTING,
        /** It is being filled: not everything is found yet. */
        FILLING,
        /** Everything is in it but the acts of the last moment. */
        READY,
        /** It cannot be used; the log says why, and it is tried again. */
        UNAVAILABLE
    }

    /**
     * How far it has come.
     *
     * @param done how many things are in it, while it is being filled
     * @param total how many there are
     */
    public record State(Phase phase, long done, long total) {

        /** Whether everything is found. */
        public boolean isComplete() {
            return phase == Phase.READY;
        }

        /** How much of it is filled, in percent. */
        public int percent() {
            return total == 0 ? 0 : (int) Math.min(99, 100 * done / total);
        }
    }

    public State state() {
        return state;
    }

    /** Says that the index could not be read, so that it is filled anew. */
    public void doubt() {
        doubted.set(true);
    }

    /** Whether somebody said so since this was asked last. */
    public boolean takeDoubt() {
        return doubted.getAndSet(false);
    }

    public void tell(Phase phase, long done, long total) {
        state = new State(phase, done, total);
    }
}
