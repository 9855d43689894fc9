package org.colloquy.api.health;

import jakarta.ejb.Local;
import java.util.Map;

/** Whether this node can do its work. */
@Local
public interface HealthService {

    /**
     * The parts this node cannot work without ({@code database}, {@code broker} where there is one), each with whether it
     * answers right now. Bounded in time; the model is not among them, because its absence is no reason to send callers away.
     */
    Map<String, Boolean> readiness();
}
