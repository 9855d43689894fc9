package org.colloquy.test.function.guarded;

import jakarta.ejb.Local;

/** All that others see of the bean behind it. */
@Local
public interface Zone {

    String tellZone(String city);
}
