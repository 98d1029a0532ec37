package org.scholion.web.live;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scholion.web.shared.OriginRule;
import org.scholion.web.shared.Origins;

/**
 * Lets pages of ours connect, and nobody else's: browsers send cookies with a WebSocket handshake from any site, so the
 * origin decides (RFC 6455, section 10.2).
 */
public class LiveHandshake extends ServerEndpointConfig.Configurator {
    static final String TOKEN = "scholion.token";

    private static final String COOKIE = "scholion_session=";

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        Map<String, Object> properties = config.getUserProperties();
        properties.remove(TOKEN);
        Set<String> own = CDI.current().select(Origins.class).get().of(scheme(request), header(request, "Host"));
        if (!OriginRule.isOwn(header(request, "Sec-Fetch-Site"), header(request, "Origin"), own)) {
            return;
        }
        String token = token(header(request, "Cookie"));
        if (token != null) {
            properties.put(TOKEN, token);
        }
    }

    /** The session's token among the cookies of a request; null if there is none. */
    static String token(String cookies) {
        if (cookies == null) {
            return null;
        }
        for (String cookie : cookies.split(";")) {
            String pair = cookie.strip();
            if (pair.startsWith(COOKIE)) {
                return pair.substring(COOKIE.length());
            }
        }
        return null;
    }

    private static String scheme(HandshakeRequest request) {
        String scheme = request.getRequestURI().getScheme();
        return "wss".equals(scheme) || "https".equals(scheme) ? "https" : "http";
    }

    private static String header(HandshakeRequest request, String name) {
        for (Map.Entry<String, List<String>> header : request.getHeaders().entrySet()) {
            if (header.getKey().equalsIgnoreCase(name) && !header.getValue().isEmpty()) {
                return header.getValue().get(0);
            }
        }
        return null;
    }
}
