package dev.cordon;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds the package table of engine/DESIGN.md: a package imports only from rows above its own. */
@AnalyzeClasses(packages = "dev.cordon", importOptions = DoNotIncludeTests.class)
class PackageTableTest {

    private static final List<List<String>> ROWS = List.of(
            List.of("model"),
            List.of("decision", "spi", "internal.text", "internal.pattern", "internal.check"),
            List.of("internal.match"),
            List.of("policy"),
            List.of("internal.language"),
            List.of("internal.program"),
            List.of("compile"),
            List.of("internal.evaluate"),
            List.of("internal.decide"),
            List.of("report", "json"),
            List.of(""));

    /** The imports inside one row that the table allows: the expression parser reads the Unicode tables. */
    private static final Map<String, Set<String>> WITHIN_ROW =
            Map.of("internal.pattern", Set.of("internal.text"), "internal.check", Set.of("internal.text"));

    private static final Map<String, Integer> ROW_OF = rowOf();

    @ArchTest
    static final ArchRule importsPointUp = classes().should(new ArchCondition<>("import only from rows above") {
        @Override
        public void check(JavaClass from, ConditionEvents events) {
            String source = name(from);
            from.getDirectDependenciesFromSelf().stream()
                    .filter(d -> d.getTargetClass().getPackageName().startsWith("dev.cordon"))
                    .forEach(d -> {
                        String target = name(d.getTargetClass().getBaseComponentType());
                        if (!allowed(source, target)) {
                            events.add(SimpleConditionEvent.violated(from, d.getDescription()));
                        }
                    });
        }
    });

    @ArchTest
    static final ArchRule everyPackageIsInTheTable = classes()
            .should(new ArchCondition<>("be in a package of the table") {
                @Override
                public void check(JavaClass c, ConditionEvents events) {
                    if (!ROW_OF.containsKey(name(c))) {
                        events.add(SimpleConditionEvent.violated(c, c.getName() + " is in no row of the table"));
                    }
                }
            });

    @ArchTest
    static final ArchRule noBacktrackingExpressions = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("java.util.regex"))
            .because("tenants supply patterns, and java.util.regex hangs on some");

    @ArchTest
    static final ArchRule noUnpinnedUnicode = noClasses()
            .that(resideInAnyOf(
                    "dev.cordon.internal.match..", "dev.cordon.internal.pattern..", "dev.cordon.internal.text.."))
            .should()
            .callMethod(Character.class, "toLowerCase", int.class)
            .orShould()
            .callMethod(Character.class, "toLowerCase", char.class)
            .orShould()
            .callMethod(Character.class, "isLetter", int.class)
            .orShould()
            .callMethod(Character.class, "isLetterOrDigit", int.class)
            .orShould()
            .callMethod(Character.class, "getType", int.class)
            .orShould()
            .dependOnClassesThat(resideInAPackage("java.text"))
            .because("the tables of the JDK change with its version");

    @ArchTest
    static final ArchRule noPrinting = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a library does not print");

    @ArchTest
    static final ArchRule noNativeCode =
            noClasses().should().dependOnClassesThat(resideInAnyOf("com.gliwka..", "org.bytedeco.."));

    @ArchTest
    static final ArchRule noForbiddenNames = noClasses()
            .should()
            .haveSimpleName("Matcher")
            .orShould()
            .haveSimpleName("Pattern")
            .orShould()
            .haveSimpleName("Scanner")
            .orShould()
            .haveSimpleName("Match")
            .orShould()
            .haveSimpleName("Database");

    private static DescribedPredicate<JavaClass> resideInAnyOf(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages);
    }

    private static boolean allowed(String source, String target) {
        if (source.equals(target)) {
            return true;
        }
        Integer from = ROW_OF.get(source);
        Integer to = ROW_OF.get(target);
        if (from == null || to == null) {
            return false;
        }
        return to < from || WITHIN_ROW.getOrDefault(source, Set.of()).contains(target);
    }

    private static String name(JavaClass c) {
        String p = c.getPackageName();
        return p.equals("dev.cordon") ? "" : p.substring("dev.cordon.".length());
    }

    private static Map<String, Integer> rowOf() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (int i = 0; i < ROWS.size(); i++) {
            for (String p : ROWS.get(i)) {
                rows.put(p, i);
            }
        }
        return rows;
    }
}
