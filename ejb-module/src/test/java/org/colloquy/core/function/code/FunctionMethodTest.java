package org.colloquy.core.function.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.colloquy.api.access.Role;
import org.colloquy.api.function.AssistantFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionMethodTest {

    @ParameterizedTest
    @CsvSource({
        "getShoppingHistory, get_shopping_history",
        "order, order",
        "order_item, order_item",
        "readURLOf, read_url_of",
        "line2Total, line2_total"
    })
    void aMethodsNameInSnakeCaseIsTheFunctionsName(String method, String function) {
        assertThat(FunctionMethod.snakeCase(method)).isEqualTo(function);
    }

    @Test
    void theAnnotationMayNameTheFunctionAndItsParameters() {
        FunctionMethod function = Sample.function("named");

        assertThat(function.name()).isEqualTo("other-name");
        assertThat(function.arguments()).extracting(Argument::name).containsExactly("item_id");
    }

    @Test
    void aNameThatNoProviderTakesIsRefused() {
        assertThatThrownBy(() -> Sample.function("misnamed")).isInstanceOf(UnfitMethodException.class);
    }

    @Test
    void aFunctionWithoutDescriptionIsRefused() {
        assertThatThrownBy(() -> Sample.function("undescribed")).isInstanceOf(UnfitMethodException.class);
    }

    @Test
    void parametersWithoutNamesAreRefusedWithAdvice(@TempDir Path folder) throws Exception {
        Path source = folder.resolve("Nameless.java");
        Files.writeString(
                source,
                "public class Nameless { @org.colloquy.api.function.AssistantFunction(\"x\") public void f(String a) {} }");
        // Without -parameters.
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", classPath(), "-d", folder.toString(), source.toString());
        assertThat(status).isZero();

        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> nameless = classes.loadClass("Nameless");
            assertThatThrownBy(() -> FunctionMethod.of(nameless, Sample.method(nameless, "f"), new SchemaWriter()))
                    .isInstanceOf(UnfitMethodException.class)
                    .hasMessageContaining("-parameters");
        }
    }

    private static String classPath() throws URISyntaxException {
        return Path.of(AssistantFunction.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }

    @Test
    void rolesOnTheMethodHold() {
        assertThat(Sample.function("sayHello").rule().allows(Role.USER)).isTrue();
        assertThat(Sample.function("administrate").rule().allows(Role.USER)).isFalse();
        assertThat(Sample.function("administrate").rule().allows(Role.ADMIN)).isTrue();
        assertThat(Sample.function("forbid").rule().allows(Role.ADMIN)).isFalse();
    }
}
