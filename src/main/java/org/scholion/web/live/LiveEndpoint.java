package org.scholion.web.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.shared.Problem;
import org.scholion.web.shared.ActorPrincipal;
import org.scholion.web.shared.ShownRevision;

/**
 * Where pages listen: {@code /live?document={slug}&revision={number}}. It only speaks; what a page says is not listened to. A connection
 * that may not be is closed with code 1008 (policy), one too many with 1013 (try again later).
 */
@ServerEndpoint("/live")
@ApplicationScoped
public class LiveEndpoint {
    private static final Logger LOG = System.getLogger(LiveEndpoint.class.getName());
    private static final int LONGEST_MESSAGE = 1024;
    private static final long SEND_MILLIS = 10_000;

    private final Documents documents;
    private final ShownRevision revisions;
    private final Audience audience;

    @Inject
    public LiveEndpoint(Documents documents, ShownRevision revisions, Audience audience) {
        this.documents = documents;
        this.revisions = revisions;
        this.audience = audience;
    }

    @OnOpen
    public void open(Session session) {
        session.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
        session.setMaxBinaryMessageBufferSize(LONGEST_MESSAGE);
        session.getAsyncRemote().setSendTimeout(SEND_MILLIS);
        Optional<Listener> listener = listener(session);
        if (listener.isPresent() && !audience.join(session.getId(), listener.get())) {
            listener.get().close(CloseCodes.TRY_AGAIN_LATER, "Too many pages are open.");
        }
    }

    private Optional<Listener> listener(Session session) {
        String slug = asked(session, "document");
        if (session.getUserPrincipal() instanceof ActorPrincipal principal && slug != null) {
            try {
                Document document = documents.get(principal.actor(), slug);
                UUID revision = revisions.shown(document, asked(session, "revision"));
                return Optional.of(new Listener(session, principal, document, revision));
            } catch (Problem.NotFound | Problem.InvalidInput hidden) {
                LOG.log(Level.DEBUG, "A page asked for news of what it may not see", hidden);
            }
        }
        Listener.close(session, CloseCodes.VIOLATED_POLICY, "You may not listen here.");
        return Optional.empty();
    }

    private static String asked(Session session, String name) {
        List<String> values = session.getRequestParameterMap().get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    @OnMessage
    public void pong(Session session, PongMessage pong) {
        audience.heard(session.getId());
    }

    /** Pages have nothing to say; whoever does is no page of ours. */
    @OnMessage
    public void message(Session session, String text) {
        Listener.close(session, CloseCodes.CANNOT_ACCEPT, "Nothing is taken here.");
    }

    @OnClose
    public void close(Session session) {
        audience.leave(session.getId());
    }

    @OnError
    public void failed(Session session, Throwable failure) {
        audience.leave(session.getId());
        LOG.log(Level.DEBUG, "A page's connection broke", failure);
    }
}
