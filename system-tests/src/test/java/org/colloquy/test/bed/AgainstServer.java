package org.colloquy.test.bed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that needs the server under test. Its constructor may ask for the {@link Bed}, an administrator's
 * {@link org.colloquy.test.client.Colloquy} and the {@link org.colloquy.test.model.StubModel}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BedExtension.class)
public @interface AgainstServer {}
