package org.scholion;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shape of the house: which room may know which. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    static final String ROOT = "org.scholion";

    private static final String LAUNCHER = "launcher";
    private static final String WEB = "web";
    private static final String BOOTSTRAP = "bootstrap";

    /** Every room and its floor; a new room has to be given one here. The launcher stands apart. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("shared", 0),
            Map.entry("account", 1),
            Map.entry("blob", 1),
            Map.entry("job", 1),
            Map.entry("change", 1),
            Map.entry("project", 2),
            Map.entry("bibliography", 3),
            Map.entry("vocabulary", 3),
            Map.entry("document", 4),
            Map.entry("sourcenote", 5),
            Map.entry("annotation", 5),
            Map.entry("entity", 5),
            Map.entry("parallel", 5),
            Map.entry("claim", 6),
            Map.entry("review", 7),
            Map.entry("conflict", 7),
            Map.entry("proposal", 7),
            Map.entry("coverage", 8),
            Map.entry("edition", 9),
            Map.entry("search", 10),
            Map.entry("news", 10),
            Map.entry("notification", 10),
            Map.entry(WEB, 11),
            Map.entry(BOOTSTRAP, 11));

    /** Sub-packages that tie a room to one technology. */
    private static final Set<String> ADAPTERS = Set.of(
            "jpa",
            "bibtex",
            "ris",
            "csl",
            "csljson",
            "pdf",
            "tei",
            "html",
            "epub",
            "docx",
            "markdown",
            "mediawiki",
            "rdf",
            "lucene",
            "opensearch");

    @ArchTest
    static final ArchRule roomsStandOnFloors = classes()
            .should(haveAFloor())
            .because("a room without a floor may be imported by anybody; give it one in FLOORS");

    @ArchTest
    static final ArchRule importsPointDownwards = classes()
            .should(importLowerFloorsOnly())
            .because("what is below can then be understood, tested and changed without what is above"
                    + "; news travels upward as an event declared in the lower room");

    @ArchTest
    static final ArchRule roomsFormNoCircles = slices().matching(ROOT + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("rooms in a circle are one room with several doors");

    @ArchTest
    static final ArchRule partsOfARoomFormNoCircles = slices().matching(ROOT + ".(**)")
            .should()
            .beFreeOfCycles()
            .because("packages in a circle cannot be read one after the other");

    @ArchTest
    static final ArchRule adaptersAreImportedByNobody = classes()
            .should(importNoAdapter())
            .because("an adapter is found through the interface that its room declares, so that it can be replaced"
                    + "; the adapters of one room may share code, and bootstrap may put one together");

    @ArchTest
    static final ArchRule featuresOfTheWebAreBlindToEachOther = classes()
            .that()
            .resideInAPackage(ROOT + "." + WEB + "..")
            .should(importNoOtherWebFeature())
            .allowEmptyShould(true)
            .because("a page is changed without reading the others; what two share belongs to web.shared");

    @ArchTest
    static final ArchRule featuresKnowNothingOfTheWeb = noClasses()
            .that()
            .resideOutsideOfPackages(
                    ROOT + "." + WEB + "..", ROOT + "." + BOOTSTRAP + "..", ROOT + "." + LAUNCHER + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..", "jakarta.servlet..", "org.primefaces..")
            .because("pages and the REST API are two doors to the same services");

    @ArchTest
    static final ArchRule theLauncherStandsApart = noClasses()
            .that()
            .resideInAPackage(ROOT + "." + LAUNCHER + "..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(ROOT + "..")
                    .and(DescribedPredicate.not(resideInAnyPackage(ROOT + "." + LAUNCHER + ".."))))
            .because("its jar holds no other room");

    @ArchTest
    static final ArchRule jsonIsMadeByAProviderThatIsFoundOnce = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.json.Json")
            .because("it searches all libraries for its provider at each call: use shared.Json");

    private static ArchCondition<JavaClass> haveAFloor() {
        return new ArchCondition<>("have a floor") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                room(type)
                        .filter(room -> !room.equals(LAUNCHER) && !FLOORS.containsKey(room))
                        .ifPresent(room -> events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " is in a room without a floor")));
            }
        };
    }

    private static ArchCondition<JavaClass> importLowerFloorsOnly() {
        return new ArchCondition<>("import lower floors only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    Optional<String> from = room(type);
                    Optional<String> to = room(dependency.getTargetClass());
                    if (from.isPresent() && to.isPresent() && !mayImport(from.get(), to.get())) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean mayImport(String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        Integer upper = FLOORS.get(from);
        Integer lower = FLOORS.get(to);
        return upper != null && lower != null && lower < upper;
    }

    private static ArchCondition<JavaClass> importNoAdapter() {
        return new ArchCondition<>("import no adapter") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Optional<String> own = room(type);
                boolean wiring = own.filter(BOOTSTRAP::equals).isPresent();
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    boolean kin = own.equals(room(target)) && isAdapter(type);
                    if (isAdapter(target) && !wiring && !kin) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isAdapter(JavaClass type) {
        return part(type, 1).filter(ADAPTERS::contains).isPresent()
                && room(type).filter(room -> !room.equals(WEB)).isPresent();
    }

    private static ArchCondition<JavaClass> importNoOtherWebFeature() {
        return new ArchCondition<>("import no other feature of the web") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Optional<String> own = part(type, 1);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    Optional<String> other = room(target).filter(WEB::equals).flatMap(web -> part(target, 1));
                    if (other.isPresent() && !other.equals(own) && !other.get().equals("shared")) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** The room that a class of ours is in; empty for others. */
    private static Optional<String> room(JavaClass type) {
        return part(type, 0);
    }

    private static Optional<String> part(JavaClass type, int index) {
        String prefix = ROOT + ".";
        if (!type.getPackageName().startsWith(prefix)) {
            return Optional.empty();
        }
        String[] parts = type.getPackageName().substring(prefix.length()).split("\\.", -1);
        return index < parts.length ? Optional.of(parts[index]) : Optional.empty();
    }
}
