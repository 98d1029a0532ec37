package org.scholion.web.live;

import java.util.UUID;

/**
 * That something about a document changed.
 *
 * @param topic what pages read again: "annotations", "claims", or "revision" for a new text
 * @param onlyFor the one person who may know; null for everybody in the project
 */
record News(UUID documentId, String topic, UUID onlyFor) {

    static News of(UUID documentId, String topic, UUID personId, boolean shared) {
        return new News(documentId, topic, shared ? null : personId);
    }
}
