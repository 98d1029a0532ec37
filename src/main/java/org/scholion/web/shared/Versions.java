package org.scholion.web.shared;

import jakarta.json.JsonObject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.scholion.shared.Problem;

/**
 * Optimistic locking at the edge: a stale {@code version} in a body answers 409 with both states, a failed
 * {@code If-Match} (RFC 9110, section 13.1.1) answers 412.
 */
public final class Versions {
    private Versions() {}

    /** The entity tag of a version. */
    public static EntityTag tag(long version) {
        return new EntityTag("v" + version);
    }

    /**
     * The version that a change is based on: the one in the body, or the one that {@code If-Match} names.
     *
     * @param stated version in the body or query, or null
     * @param ifMatch the header, or null
     * @param current reads the present version
     * @throws ClientErrorException with 412 if the header names another version than the present one
     * @throws Problem.InvalidInput if neither names one
     */
    public static long base(Long stated, String ifMatch, LongSupplier current) {
        if (ifMatch != null) {
            long present = current.getAsLong();
            requireMatch(ifMatch, present);
            return stated == null ? present : stated;
        }
        if (stated == null) {
            throw new Problem.InvalidInput("version", "Say which version you read, so that no other change is lost.");
        }
        return stated;
    }

    private static void requireMatch(String ifMatch, long present) {
        String wanted = "\"" + tag(present).getValue() + "\"";
        boolean matches = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(wanted));
        if (!matches) {
            throw new ClientErrorException(
                    "It was changed meanwhile: its entity tag is now " + wanted + ".",
                    Response.Status.PRECONDITION_FAILED);
        }
    }

    /**
     * Does a change; if somebody else was faster, tells both states.
     *
     * @param current reads the present state in the form in which it is answered
     * @param submitted what the client sent, or null
     * @throws StaleState if somebody else was faster
     */
    public static <T> T guard(Supplier<T> change, Supplier<?> current, JsonObject submitted) {
        try {
            return change.get();
        } catch (Problem.StaleVersion stale) {
            throw new StaleState(stale.getMessage(), stale, current.get(), submitted);
        } catch (RuntimeException failure) {
            if (!isLostRace(failure)) {
                throw failure;
            }
            throw new StaleState("Somebody else changed it at the same moment.", failure, current.get(), submitted);
        }
    }

    /** Whether a failure comes from another transaction that changed the same row first. */
    static boolean isLostRace(Throwable failure) {
        return Causes.find(failure, OptimisticLockException.class).isPresent();
    }
}
