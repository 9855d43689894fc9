package org.colloquy.core;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "org.colloquy", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.colloquy.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theApiKnowsNobody = noClasses()
            .that()
            .resideInAPackage("org.colloquy.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.colloquy.core..", "org.colloquy.web..");

    @ArchTest
    static final ArchRule theCoreKnowsNoDoor = noClasses()
            .that()
            .resideInAPackage("org.colloquy.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.colloquy.web..", "jakarta.servlet..", "jakarta.faces..");

    @ArchTest
    static final ArchRule onlyUpstreamLeavesByHttp = noClasses()
            .that()
            .resideOutsideOfPackage("org.colloquy.core.upstream..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.eclipse.microprofile.rest.client..", "java.net.http..");

    @ArchTest
    static final ArchRule onlyHttpFunctionsUseTheirClient = noClasses()
            .that()
            .resideOutsideOfPackage("org.colloquy.core.function.http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.hc..");

    @ArchTest
    static final ArchRule onlyTheJmsFeatureKnowsJms = noClasses()
            .that()
            .resideOutsideOfPackage("org.colloquy.core.jms..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.jms..", "org.colloquy.core.jms..");

    @ArchTest
    static final ArchRule settingsAreReadInOnePlace = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.colloquy.api.setting.Setting")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.microprofile.config..");

    @ArchTest
    static final ArchRule settingsAreDeclaredPerArea = classes()
            .that(new DescribedPredicate<>("declare settings") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaClass type) {
                    return type.getFields().stream()
                            .anyMatch(field -> field.getRawType().getName().equals("org.colloquy.api.setting.Setting"));
                }
            })
            .should()
            .haveSimpleNameEndingWith("Settings");

    @ArchTest
    static final ArchRule noVendorApi = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.jboss..", "org.wildfly..", "fish.payara..", "org.glassfish..", "org.eclipse.persistence..");

    @ArchTest
    static final ArchRule noOldTimeNorOwnThreads = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.Thread")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule entitiesStayInTheirPersistenceUnit =
            classes().that().areAnnotatedWith(Entity.class).should().resideInAPackage("org.colloquy.core..");

    /** The container refuses the whole archive otherwise, and only there. */
    @ArchTest
    static final ArchRule proxiedBeansHaveNoFinalMethods = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ApplicationScoped.class)
            .and()
            .areNotPrivate()
            .and()
            .areNotStatic()
            .should()
            .notBeFinal();

    /** Payara leaves such a field null when the bean is made on a thread that has no component's names about it. */
    @ArchTest
    static final ArchRule onlyEnterpriseBeansLookEachOtherUp = fields().that()
            .areAnnotatedWith(EJB.class)
            .should()
            .beDeclaredInClassesThat(annotatedWith(Stateless.class)
                    .or(annotatedWith(Singleton.class))
                    .or(annotatedWith(MessageDriven.class)));

    /** Payara calls a bean without interface through one of its own, made in another module, which sees public types only. */
    @ArchTest
    static final ArchRule enterpriseBeansSpeakInPublicTypes = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(annotatedWith(Stateless.class).or(annotatedWith(Singleton.class)))
            .should(new ArchCondition<>("name public types only") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean ok = Stream.concat(
                                    Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                            .allMatch(type -> type.isPrimitive()
                                    || type.getBaseComponentType()
                                            .getModifiers()
                                            .contains(JavaModifier.PUBLIC));
                    events.add(new SimpleConditionEvent(method, ok, method.getFullName()));
                }
            });

    @ArchTest
    static final ArchRule timersAreNotPersistent = methods()
            .that()
            .areAnnotatedWith(Schedule.class)
            .should(new ArchCondition<>("set persistent to false") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean ok = !method.getAnnotationOfType(Schedule.class).persistent();
                    events.add(new SimpleConditionEvent(method, ok, method.getFullName()));
                }
            });
}
