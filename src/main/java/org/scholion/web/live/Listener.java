package org.scholion.web.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.document.Document;
import org.scholion.shared.Json;
import org.scholion.web.shared.ActorPrincipal;

/**
 * One open page. At most one message is on its way; what happens meanwhile is told once when that has arrived, so that a
 * slow page costs a few words of memory and never holds anybody up.
 */
final class Listener {
    private static final Logger LOG = System.getLogger(Listener.class.getName());

    private final Session session;
    private final ActorPrincipal principal;
    private final UUID documentId;
    private final UUID projectId;
    private final String slug;
    private final Set<String> pending = new LinkedHashSet<>();
    private boolean sending;
    private volatile long heardAt = System.nanoTime();

    Listener(Session session, ActorPrincipal principal, Document document) {
        this.session = session;
        this.principal = principal;
        this.documentId = document.id();
        this.projectId = document.projectId();
        this.slug = document.slug();
    }

    Actor actor() {
        return principal.actor();
    }

    /** The token that vouches for the person, by which it is known that they are still signed in; may be null. */
    String token() {
        return principal.token();
    }

    UUID documentId() {
        return documentId;
    }

    UUID projectId() {
        return projectId;
    }

    /** Notes that the page answered a ping. */
    void heard() {
        heardAt = System.nanoTime();
    }

    boolean isSilentFor(long nanos) {
        return System.nanoTime() - heardAt > nanos;
    }

    /** Tells that something changed, now or when the message before has arrived. */
    void tell(String topic) {
        synchronized (this) {
            pending.add(topic);
            if (sending) {
                return;
            }
            sending = true;
        }
        sendNext();
    }

    private void sendNext() {
        String topic;
        synchronized (this) {
            if (pending.isEmpty() || !session.isOpen()) {
                sending = false;
                return;
            }
            topic = pending.iterator().next();
            pending.remove(topic);
        }
        session.getAsyncRemote().sendText(message(topic, slug), result -> {
            if (result.isOK()) {
                sendNext();
            } else {
                close(CloseReason.CloseCodes.GOING_AWAY, "The page does not take messages.");
            }
        });
    }

    /** What is sent: {@code {"changed":"annotations","document":"…"}}. */
    static String message(String topic, String slug) {
        return Json.createObjectBuilder()
                .add("changed", topic)
                .add("document", slug)
                .build()
                .toString();
    }

    void ping() {
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | IllegalArgumentException gone) {
            close(CloseReason.CloseCodes.GOING_AWAY, "The page does not answer.");
        }
    }

    void close(CloseReason.CloseCode code, String reason) {
        close(session, code, reason);
    }

    static void close(Session session, CloseReason.CloseCode code, String reason) {
        try {
            session.close(new CloseReason(code, reason));
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "A page had gone already", gone);
        }
    }
}
