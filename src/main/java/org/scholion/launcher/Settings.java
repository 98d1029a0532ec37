package org.scholion.launcher;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The settings of one run, checked and completed with their defaults. The database URL, its user and its password stay
 * absent where they are not set: their defaults belong to the application's data source.
 */
final class Settings {
    private static final int SHORTEST_PASSWORD = 8;

    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = values;
    }

    /**
     * Reads and checks every setting. An empty value counts as not set.
     *
     * @param variables the value of a setting by its name, or null
     * @throws StartFailure if a value is wrong; the message has one line for each wrong value and repeats no password
     */
    static Settings read(Function<String, String> variables) throws StartFailure {
        Reading reading = new Reading(variables);
        int port = reading.port();
        reading.keep(Setting.SCHOLION_HTTP_PORT, Integer.toString(port));
        reading.keep(Setting.SCHOLION_HTTP_HOST, reading.host());
        reading.keep(Setting.SCHOLION_DATA_DIR, reading.dataDirectory());
        reading.keep(Setting.SCHOLION_DB_URL, reading.databaseUrl());
        reading.keep(Setting.SCHOLION_DB_USER, reading.given(Setting.SCHOLION_DB_USER));
        reading.keep(Setting.SCHOLION_DB_PASSWORD, reading.given(Setting.SCHOLION_DB_PASSWORD));
        reading.keep(Setting.SCHOLION_PUBLIC_URL, reading.publicUrl(port));
        reading.keep(Setting.SCHOLION_ATTACHMENT_MIB, reading.attachmentMebibytes());
        reading.keep(Setting.SCHOLION_DEMO, reading.demo());
        reading.keep(Setting.SCHOLION_DEMO_PASSWORD, reading.demoPassword());
        if (!reading.wrong.isEmpty()) {
            throw new StartFailure(ExitStatus.WRONG_SETTING, String.join(System.lineSeparator(), reading.wrong));
        }
        return new Settings(reading.values);
    }

    /** The names that look like settings and are none, sorted: most likely misspelt. */
    static Set<String> unknown(Set<String> names) {
        Set<String> unknown = new TreeSet<>();
        for (String name : names) {
            if (name.startsWith("SCHOLION_")) {
                unknown.add(name);
            }
        }
        for (Setting setting : Setting.values()) {
            unknown.remove(setting.name());
        }
        return unknown;
    }

    int port() {
        return Integer.parseInt(values.get(Setting.SCHOLION_HTTP_PORT));
    }

    String host() {
        return values.get(Setting.SCHOLION_HTTP_HOST);
    }

    /** Absolute path of the data directory. */
    Path dataDirectory() {
        return Path.of(values.get(Setting.SCHOLION_DATA_DIR));
    }

    /** Where readers find the server, without a slash at the end. */
    String publicUrl() {
        return values.get(Setting.SCHOLION_PUBLIC_URL);
    }

    /** Hands the settings to the application, which runs in this process. */
    void publish() {
        values.forEach((setting, value) -> System.setProperty(setting.name(), value));
    }

    /** The settings as lines of {@code NAME=value} for people to read, passwords left out. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            String value = values.get(setting);
            lines.add(setting + "=" + (value == null ? "(" + setting.fallback() + ")" : shown(setting, value)));
        }
        return lines;
    }

    private static String shown(Setting setting, String value) {
        return switch (setting) {
            case SCHOLION_DB_PASSWORD, SCHOLION_DEMO_PASSWORD -> "(set)";
            case SCHOLION_DB_URL -> withoutParameters(value);
            default -> value;
        };
    }

    /** A JDBC URL up to its parameters, which may hold a password. */
    private static String withoutParameters(String url) {
        return url.split("[?;]", 2)[0];
    }

    /** The state of one reading: the values found and what is wrong with them. */
    private static final class Reading {
        private final Function<String, String> variables;
        private final Map<Setting, String> values = new EnumMap<>(Setting.class);
        private final List<String> wrong = new ArrayList<>();

        Reading(Function<String, String> variables) {
            this.variables = variables;
        }

        String given(Setting setting) {
            String value = variables.apply(setting.name());
            return value == null || value.isBlank() ? null : value.strip();
        }

        String givenOr(Setting setting, String fallback) {
            String value = given(setting);
            return value == null ? fallback : value;
        }

        void keep(Setting setting, String value) {
            if (value != null) {
                values.put(setting, value);
            }
        }

        private void refuse(Setting setting, String reason) {
            wrong.add(setting + " " + reason);
        }

        int port() {
            String value = givenOr(Setting.SCHOLION_HTTP_PORT, Setting.SCHOLION_HTTP_PORT.fallback());
            if (value.matches("[0-9]{1,5}")) {
                int port = Integer.parseInt(value);
                if (port >= 1 && port <= 65_535) {
                    return port;
                }
            }
            refuse(Setting.SCHOLION_HTTP_PORT, "is \"" + value + "\", but must be a port number from 1 to 65535");
            return 8080;
        }

        String host() {
            String value = givenOr(Setting.SCHOLION_HTTP_HOST, Setting.SCHOLION_HTTP_HOST.fallback());
            if (!value.matches("[A-Za-z0-9.:_-]+")) {
                refuse(Setting.SCHOLION_HTTP_HOST, "is \"" + value + "\", but must be a host name or an IP address");
            }
            return value;
        }

        String dataDirectory() {
            String value = givenOr(Setting.SCHOLION_DATA_DIR, Setting.SCHOLION_DATA_DIR.fallback());
            // H2 reads a semicolon in a file name as the start of its parameters.
            if (value.indexOf(';') >= 0) {
                refuse(Setting.SCHOLION_DATA_DIR, "is \"" + value + "\", but must not contain a semicolon");
                return null;
            }
            try {
                return Path.of(value).toAbsolutePath().normalize().toString();
            } catch (InvalidPathException e) {
                refuse(Setting.SCHOLION_DATA_DIR, "is \"" + value + "\", which is not a path: " + e.getReason());
                return null;
            }
        }

        String databaseUrl() {
            String value = given(Setting.SCHOLION_DB_URL);
            if (value != null && !value.startsWith("jdbc:h2:") && !value.startsWith("jdbc:postgresql:")) {
                refuse(
                        Setting.SCHOLION_DB_URL,
                        "is \"" + withoutParameters(value)
                                + "\", but must start with jdbc:h2: or jdbc:postgresql:"
                                + ", for example jdbc:postgresql://localhost:5432/scholion");
            }
            return value;
        }

        String publicUrl(int port) {
            String value = givenOr(Setting.SCHOLION_PUBLIC_URL, "http://localhost:" + port);
            String bare = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
            if (!isOrigin(bare)) {
                refuse(
                        Setting.SCHOLION_PUBLIC_URL,
                        "is \"" + value + "\", but must be http or https, a host and at most a port"
                                + ", for example https://scholion.example.org");
            }
            return bare;
        }

        private static boolean isOrigin(String value) {
            try {
                URI uri = new URI(value);
                String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
                return (scheme.equals("http") || scheme.equals("https"))
                        && uri.getHost() != null
                        && uri.getUserInfo() == null
                        && uri.getRawPath().isEmpty()
                        && uri.getRawQuery() == null
                        && uri.getRawFragment() == null;
            } catch (URISyntaxException e) {
                return false;
            }
        }

        String attachmentMebibytes() {
            String value = givenOr(Setting.SCHOLION_ATTACHMENT_MIB, Setting.SCHOLION_ATTACHMENT_MIB.fallback());
            if (!value.matches("[1-9][0-9]{0,3}") || Integer.parseInt(value) > 2000) {
                refuse(
                        Setting.SCHOLION_ATTACHMENT_MIB,
                        "is \"" + value + "\", but must be a whole number of MiB from 1 to 2000");
            }
            return value;
        }

        String demo() {
            String value = givenOr(Setting.SCHOLION_DEMO, Setting.SCHOLION_DEMO.fallback());
            String lower = value.toLowerCase(Locale.ROOT);
            if (!lower.equals("true") && !lower.equals("false")) {
                refuse(Setting.SCHOLION_DEMO, "is \"" + value + "\", but must be true or false");
            }
            return lower;
        }

        String demoPassword() {
            String value = given(Setting.SCHOLION_DEMO_PASSWORD);
            if (value != null && value.codePointCount(0, value.length()) < SHORTEST_PASSWORD) {
                refuse(Setting.SCHOLION_DEMO_PASSWORD, "must have at least " + SHORTEST_PASSWORD + " characters");
            }
            return value;
        }
    }
}
