package org.scholion.bootstrap;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Where the database is and how to sign in to it, from the settings {@code SCHOLION_DB_URL}, {@code SCHOLION_DB_USER},
 * {@code SCHOLION_DB_PASSWORD} and {@code SCHOLION_DATA_DIR}.
 *
 * @param url JDBC URL of H2 or PostgreSQL
 * @param user user name, or null where the URL names it
 * @param password password, or null where the URL names it
 */
record DatabaseAddress(String url, String user, String password) {
    /**
     * What H2 does unless the URL says otherwise: a transaction waits ten seconds for another (two by itself, less than
     * some uploads take), and texts of up to 8 KiB stand in their rows (256 bytes by itself; longer ones cost four more
     * trees at each commit).
     */
    private static final List<String> H2_DEFAULTS = List.of(";LOCK_TIMEOUT=10000", ";MAX_LENGTH_INPLACE_LOB=8192");

    private static final Pattern WRITE_DELAY = Pattern.compile(";WRITE_DELAY=[^;]*", Pattern.CASE_INSENSITIVE);

    /** The two systems that Scholion runs on. */
    enum Vendor {
        H2,
        POSTGRESQL;

        /** The directory under {@code sql/} with the migrations in this dialect. */
        String directory() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException if the URL is neither H2's nor PostgreSQL's */
    DatabaseAddress {
        vendorOf(url);
    }

    /**
     * The address that the settings name; without any, an H2 file in the data directory.
     *
     * @param settings the value of a setting by its name, or null
     * @throws IllegalArgumentException if the URL is neither H2's nor PostgreSQL's
     */
    static DatabaseAddress from(Function<String, String> settings) {
        String url = settings.apply("SCHOLION_DB_URL");
        if (url == null || url.isBlank()) {
            String directory = settings.apply("SCHOLION_DATA_DIR");
            Path data = Path.of(directory == null || directory.isBlank() ? "data" : directory);
            url = "jdbc:h2:file:" + data.toAbsolutePath().normalize().resolve("scholion");
        }
        String user = settings.apply("SCHOLION_DB_USER");
        String password = settings.apply("SCHOLION_DB_PASSWORD");
        if (vendorOf(url) == Vendor.H2) {
            return new DatabaseAddress(durable(url), user == null ? "sa" : user, password == null ? "" : password);
        }
        return new DatabaseAddress(url, user, password);
    }

    /** H2 forgets the last half second of commits when the process is killed, unless told to write at once. */
    private static String durable(String url) {
        String used = WRITE_DELAY.matcher(url).replaceAll("") + ";WRITE_DELAY=0";
        String upper = url.toUpperCase(Locale.ROOT);
        for (String setting : H2_DEFAULTS) {
            if (!upper.contains(setting.substring(0, setting.indexOf('=') + 1))) {
                used += setting;
            }
        }
        return used;
    }

    Vendor vendor() {
        return vendorOf(url);
    }

    private static Vendor vendorOf(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return Vendor.H2;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return Vendor.POSTGRESQL;
        }
        throw new IllegalArgumentException("SCHOLION_DB_URL must start with jdbc:h2: or jdbc:postgresql:");
    }

    /** What the driver is told beside the URL; what the URL says itself wins. */
    Properties properties() {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        if (vendor() == Vendor.POSTGRESQL) {
            properties.setProperty("ApplicationName", "scholion");
            properties.setProperty("connectTimeout", "10");
            properties.setProperty("tcpKeepAlive", "true");
            properties.setProperty("reWriteBatchedInserts", "true");
        }
        return properties;
    }

    /** The URL up to its parameters, which may hold a password: fit for messages. */
    @Override
    public String toString() {
        return url.split("[?;]", 2)[0];
    }
}
