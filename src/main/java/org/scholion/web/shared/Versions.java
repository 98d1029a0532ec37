package org.scholion.web.shared;

import jakarta.json.JsonObject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.scholion.shared.Problem;

/**
 * Optimistic locking at the edge. Answers carry the version as their entity tag; changes name the version that they rest
 * on. A stale {@code version} answers 409 with both states, a failed {@code If-Match} (RFC 9110, section 13.1.1) 412.
 */
public final class Versions {
    private Versions() {}

    /** The entity tag of a version. */
    public static EntityTag tag(long version) {
        return new EntityTag("v" + version);
    }

    /** The answer 200 with what is there now. */
    public static Response answer(Versioned view) {
        return Response.ok(view).tag(tag(view.version())).build();
    }

    /**
     * The answer 201 with what is new.
     *
     * @param parent the address of what it was put into
     * @param name its own name there, the last part of its address
     */
    public static Response created(UriBuilder parent, Object name, Versioned view) {
        return Response.created(parent.path(name.toString()).build())
                .tag(tag(view.version()))
                .entity(view)
                .build();
    }

    /**
     * Does a change that rests on the version in its body, or on the one that {@code If-Match} names.
     *
     * @param ifMatch the header, or null
     * @param current reads the present state in the form in which it is answered
     * @param change does it, given the version
     * @throws ClientErrorException with 412 if the header names another version than the present one
     * @throws Problem.InvalidInput naming {@code version} if neither names one
     * @throws StaleState if somebody else was faster
     */
    public static <T> T change(
            JsonBody body, String ifMatch, Supplier<? extends Versioned> current, LongFunction<T> change) {
        return guarded(base(body.whole("version"), ifMatch, current), current, body.json(), change);
    }

    /**
     * Does a deletion that rests on the version in its query, or on the one that {@code If-Match} names. Throws what
     * {@link #change} throws.
     *
     * @param version as it stands in the query, or null
     */
    public static void delete(
            String version, String ifMatch, Supplier<? extends Versioned> current, LongConsumer deletion) {
        guarded(base(number(version), ifMatch, current), current, null, base -> {
            deletion.accept(base);
            return base;
        });
    }

    private static Long number(String version) {
        if (version == null || version.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(version.strip());
        } catch (NumberFormatException notANumber) {
            throw new Problem.InvalidInput("version", "A version is a whole number.");
        }
    }

    private static long base(Long stated, String ifMatch, Supplier<? extends Versioned> current) {
        if (ifMatch != null) {
            long present = current.get().version();
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
        boolean matches = Arrays.stream(ifMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(wanted));
        if (!matches) {
            throw new ClientErrorException(
                    "It was changed meanwhile: its entity tag is now " + wanted + ".",
                    Response.Status.PRECONDITION_FAILED);
        }
    }

    private static <T> T guarded(
            long version, Supplier<? extends Versioned> current, JsonObject submitted, LongFunction<T> change) {
        try {
            return change.apply(version);
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
    public static boolean isLostRace(Throwable failure) {
        return Causes.find(failure, OptimisticLockException.class).isPresent();
    }
}
