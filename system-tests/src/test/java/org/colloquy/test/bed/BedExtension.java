package org.colloquy.test.bed;

import org.colloquy.test.client.Colloquy;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the bed when the first test class asks for it and stops it after the last one. */
final class BedExtension implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(BedExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Bed.class || type == Colloquy.class || type == StubModel.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Bed bed = context.getStore(StoreScope.LAUNCHER_SESSION, HERE)
                .getOrComputeIfAbsent(Bed.class, type -> Bed.start(BedSettings.read()), Bed.class);
        Class<?> type = parameter.getParameter().getType();
        if (type == Colloquy.class) {
            return bed.colloquy();
        }
        return type == StubModel.class ? bed.stub() : bed;
    }
}
