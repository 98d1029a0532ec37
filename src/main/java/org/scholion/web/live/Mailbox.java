package org.scholion.web.live;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What waits for one page while a message is on its way to it. When too much waits, the page is told to look for itself
 * instead.
 */
final class Mailbox {
    /** How many messages wait at most. */
    static final int MOST = 20;

    private final Deque<Message> waiting = new ArrayDeque<>();
    private boolean sending;

    /** Takes a message; answers whether nothing is on its way, so that the next one is to be taken out and sent. */
    synchronized boolean put(Message message) {
        if (message.kind() == Message.Kind.NEWS) {
            if (waiting.stream().anyMatch(other -> other.kind() == Message.Kind.LOOK)) {
                // Who is to look finds this, too.
                return false;
            }
            if (waiting.size() >= MOST) {
                waiting.removeIf(other -> other.kind() == Message.Kind.NEWS);
                waiting.add(Message.look());
                return false;
            }
        } else {
            waiting.removeIf(other -> other.kind() == message.kind());
        }
        waiting.add(message);
        if (sending) {
            return false;
        }
        sending = true;
        return true;
    }

    /** The next message to be sent; null if there is none, and then nothing is on its way any more. */
    synchronized String take() {
        Message next = waiting.poll();
        sending = next != null;
        return next == null ? null : next.text();
    }
}
