package org.colloquy.core.function.code;

import java.lang.reflect.Method;
import java.util.Arrays;

final class Sample {

    private static final SchemaWriter SCHEMAS = new SchemaWriter();

    private Sample() {}

    static FunctionMethod function(String method) {
        return FunctionMethod.of(Samples.class, method(Samples.class, method), SCHEMAS);
    }

    static Method method(Class<?> bean, String name) {
        return Arrays.stream(bean.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
