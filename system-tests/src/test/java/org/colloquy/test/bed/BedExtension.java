package org.colloquy.test.bed;

import org.colloquy.test.client.Colloquy;
import org.colloquy.test.model.StubModel;
import org.jspecify.annotations.Nullable;
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
                .getOrComputeIfAbsent(Attempt.class, type -> Attempt.start(), Attempt.class)
                .bed();
        Class<?> type = parameter.getParameter().getType();
        if (type == Colloquy.class) {
            return bed.colloquy();
        }
        return type == StubModel.class ? bed.stub() : bed;
    }

    /** What came of the one attempt to start it: a server that does not start is not waited for by each class anew. */
    private static final class Attempt implements AutoCloseable {

        private final @Nullable Bed bed;
        private final @Nullable RuntimeException failure;

        private Attempt(@Nullable Bed bed, @Nullable RuntimeException failure) {
            this.bed = bed;
            this.failure = failure;
        }

        static Attempt start() {
            try {
                return new Attempt(Bed.start(BedSettings.read()), null);
            } catch (RuntimeException e) {
                return new Attempt(null, e);
            }
        }

        Bed bed() {
            if (bed == null) {
                throw new IllegalStateException("The server under test has not started", failure);
            }
            return bed;
        }

        @Override
        public void close() {
            if (bed != null) {
                bed.close();
            }
        }
    }
}
