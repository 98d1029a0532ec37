package org.scholion.web.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.document.Document;
import org.scholion.web.shared.ActorPrincipal;

/**
 * One open page. At most one message is on its way; the others wait in its mailbox, which is small, so that a slow page
 * costs a few words of memory and never holds anybody up.
 */
class Listener {
    private static final Logger LOG = System.getLogger(Listener.class.getName());

    private final Session session;
    private final ActorPrincipal principal;
    private final Document document;
    private final UUID revisionId;
    private final Mailbox mailbox = new Mailbox();
    private volatile long heardAt = System.nanoTime();

    Listener(Session session, ActorPrincipal principal, Document document, UUID revisionId) {
        this.session = session;
        this.principal = principal;
        this.document = document;
        this.revisionId = revisionId;
    }

    Actor actor() {
        return principal.actor();
    }

    /** The token that vouches for the person, by which it is known that they are still signed in; may be null. */
    String token() {
        return principal.token();
    }

    Document document() {
        return document;
    }

    /** The revision on the page. */
    UUID revisionId() {
        return revisionId;
    }

    /** Notes that the page answered a ping. */
    void heard() {
        heardAt = System.nanoTime();
    }

    boolean isSilentFor(long nanos) {
        return System.nanoTime() - heardAt > nanos;
    }

    /** Sends a message, now or when those before it have arrived. */
    void tell(Message message) {
        if (mailbox.put(message)) {
            sendNext();
        }
    }

    private void sendNext() {
        String text = session.isOpen() ? mailbox.take() : null;
        if (text == null) {
            return;
        }
        session.getAsyncRemote().sendText(text, result -> {
            if (result.isOK()) {
                sendNext();
            } else {
                close(CloseReason.CloseCodes.GOING_AWAY, "The page does not take messages.");
            }
        });
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
