package org.scholion.testing.container;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Base of the tests that run inside the server. The WAR is the one that {@code mvn package} built, with the classes
 * named {@code …IT} and those of this package added; it runs on H2 in memory, once for all tests. Tests get what they
 * need by {@code @Inject}; those that speak HTTP from outside are marked {@code @RunAsClient} and get the address by
 * {@code @ArquillianResource URL}.
 */
@ArquillianSuiteDeployment
@ExtendWith(ArquillianExtension.class)
public abstract class InContainer {
    private static final Pattern IT_CLASS = Pattern.compile("IT(\\$.*)?\\.class$");

    /** The built WAR with the tests in it. */
    @Deployment
    public static WebArchive war() throws URISyntaxException {
        File built = new File(System.getProperty("scholion.war", "target/scholion.war"));
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "scholion.war")
                .importFrom(built)
                .as(WebArchive.class);
        return war.addPackages(true, InContainer::isTest, "org.scholion").addAsLibrary(locationOf(Assertions.class));
    }

    private static boolean isTest(ArchivePath path) {
        return path.get().startsWith("/org/scholion/testing/container/")
                || IT_CLASS.matcher(path.get()).find();
    }

    private static File locationOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toFile();
    }
}
