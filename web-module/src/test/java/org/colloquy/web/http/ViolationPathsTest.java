package org.colloquy.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.colloquy.api.contact.ContactService;
import org.colloquy.api.contact.CreateContact;
import org.colloquy.api.contact.UpdateContact;
import org.colloquy.api.error.Violation;
import org.colloquy.api.page.PageRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ViolationPathsTest {

    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
    private static final Validator VALIDATOR = FACTORY.getValidator();
    private static final Object SERVICE = Proxy.newProxyInstance(
            ViolationPathsTest.class.getClassLoader(),
            new Class<?>[] {ContactService.class},
            (proxy, method, arguments) -> null);

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @Test
    void aFieldIsNamedWithoutMethodAndArgument() {
        var refused = call("create", "ws", new CreateContact("", "nobody", null, null, null));

        assertThat(ViolationPaths.violations(refused))
                .extracting(Violation::field)
                .containsExactly("email", "name");
    }

    @Test
    void aValueOfAMapIsNamedByItsKey() {
        var refused = call("create", "ws", new CreateContact("n", null, null, null, Map.of("team", "x".repeat(2_001))));

        assertThat(ViolationPaths.violations(refused))
                .extracting(Violation::field)
                .containsExactly("metadata.team");
    }

    @Test
    void aWrongKeyOfAMapIsNotRepeated() {
        var refused = call("create", "ws", new CreateContact("n", null, null, null, Map.of("k".repeat(65), "v")));

        assertThat(ViolationPaths.violations(refused))
                .extracting(Violation::field)
                .containsExactly("metadata");
    }

    @Test
    void aValueInsideAnOptionalIsNamedLikeTheFieldItself() {
        var refused = call("update", "ws", "id", new UpdateContact(Optional.of(" "), null, null, null, null));

        assertThat(ViolationPaths.violations(refused))
                .extracting(Violation::field)
                .containsExactly("name");
    }

    @Test
    void aMissingBodyIsTheBody() {
        assertThat(ViolationPaths.violations(call("create", "ws", null)))
                .extracting(Violation::field)
                .containsExactly("body");
    }

    @Test
    void aPageIsNamedByItsParameters() {
        var refused = call("list", "ws", new PageRequest(0, "x".repeat(65)));

        assertThat(ViolationPaths.violations(refused))
                .extracting(Violation::field)
                .containsExactly("after", "limit");
    }

    @Test
    void noMessageRepeatsTheRejectedValue() {
        Map<String, String> metadata = new HashMap<>();
        metadata.put("sekret-key" + "k".repeat(60), "sekret-value" + "v".repeat(2_000));
        var refused =
                call("create", "ws", new CreateContact("n".repeat(300), "sekret-mail", "sekret-phone", null, metadata));

        assertThat(ViolationPaths.violations(refused))
                .hasSizeGreaterThan(3)
                .noneMatch(violation -> violation.message().contains("sekret"));
    }

    @Test
    void aServiceCallIsTheRequestsAffair() {
        assertThat(ViolationPaths.concernRequest(call("create", "ws", null))).isTrue();
    }

    @Test
    void aViolatedObjectOfTheServersOwnIsNot() {
        Set<ConstraintViolation<CreateContact>> violations = VALIDATOR.validate(CreateContact.named(""));

        assertThat(ViolationPaths.concernRequest(new ConstraintViolationException(violations)))
                .isFalse();
    }

    private static ConstraintViolationException call(String name, @Nullable Object... arguments) {
        Method method = Arrays.stream(ContactService.class.getMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return new ConstraintViolationException(
                VALIDATOR.forExecutables().validateParameters(SERVICE, method, arguments));
    }
}
