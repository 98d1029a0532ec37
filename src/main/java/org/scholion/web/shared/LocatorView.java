package org.scholion.web.shared;

import org.scholion.bibliography.item.Locator;

/** A place within a work: "page", "275". */
public record LocatorView(String label, String value) {

    public static LocatorView of(Locator locator) {
        return locator == null ? null : new LocatorView(locator.label(), locator.value());
    }

    /**
     * Reads a locator as a client sends it; null for null, and for one without a value.
     *
     * @throws org.scholion.shared.Problem.InvalidInput if it has a value but no label
     */
    public static Locator read(JsonBody body, String field) {
        JsonBody locator = body.object(field);
        if (locator == null) {
            return null;
        }
        String label = locator.text("label");
        String value = locator.text("value");
        if (value == null || value.isBlank()) {
            if (label == null || label.isBlank()) {
                return null;
            }
            throw locator.refused("value", "Say which " + label.strip() + ", or leave the locator out.");
        }
        if (label == null || label.isBlank()) {
            throw locator.refused("label", "Say what the number counts; “page” is the commonest.");
        }
        return new Locator(label.strip(), value.strip());
    }
}
