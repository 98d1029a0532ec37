package org.scholion.web.live;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The pages that listen, by the ids of their connections; as many of them as there is room for. */
final class Pages {
    /** How many pages may listen at once, of all people and of one. */
    static final int MOST = 2000;

    static final int MOST_PER_PERSON = 30;

    private final Map<String, Listener> listeners = new ConcurrentHashMap<>();

    /** Takes a page in, unless there are too many. */
    synchronized boolean add(String sessionId, Listener listener) {
        long ofPerson = listeners.values().stream()
                .filter(other -> other.actor().id().equals(listener.actor().id()))
                .count();
        if (listeners.size() >= MOST || ofPerson >= MOST_PER_PERSON) {
            return false;
        }
        listeners.put(sessionId, listener);
        return true;
    }

    /** Lets a page go; answers it, or null if it was not there. */
    Listener remove(String sessionId) {
        return listeners.remove(sessionId);
    }

    /** The page of a connection, or null. */
    Listener get(String sessionId) {
        return listeners.get(sessionId);
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    List<Listener> all() {
        return List.copyOf(listeners.values());
    }

    /** Those that show a document. */
    List<Listener> of(UUID documentId) {
        return listeners.values().stream()
                .filter(listener -> listener.document().id().equals(documentId))
                .toList();
    }
}
