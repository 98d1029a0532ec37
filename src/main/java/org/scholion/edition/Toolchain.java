package org.scholion.edition;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The programs that make an edition's files, with the versions that their manifests tell. */
final class Toolchain {
    private Toolchain() {}

    static String description() {
        return Stream.of(
                        version("Java", Runtime.version().toString()),
                        version("Apache FOP", manifest("org.apache.fop.apps.FopFactory")),
                        version("Apache PDFBox", manifest("org.apache.pdfbox.Loader")))
                .collect(Collectors.joining("; "));
    }

    private static String version(String name, String version) {
        return name + " " + version;
    }

    private static String manifest(String className) {
        try {
            Package room = Class.forName(className, false, Toolchain.class.getClassLoader())
                    .getPackage();
            return Optional.ofNullable(room.getImplementationVersion()).orElse("of unknown version");
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException(className + " is not in the application", absent);
        }
    }
}
