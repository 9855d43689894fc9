package org.colloquy.test.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.flow.FlowService;
import org.colloquy.api.json.Json;
import org.junit.jupiter.api.Test;

/** What changes at the moment of a publication is a conflict, and nothing of the publication stays. */
interface PublicationChecks {

    @Test
    default void aFlowThatItJumpsToIsDeletedAtTheSameTime() {
        String target = create("[{\"type\":\"send_message\",\"text\":\"Hello\"}]");
        flows().publish(workspace(), target);
        String jumping = create("[{\"type\":\"jump_to_flow\",\"flow\":\"" + target + "\"}]");

        meanwhile(() -> flows().delete(workspace(), target));

        assertConflict(jumping);
        assertThat(flows().get(workspace(), jumping).publishedVersion()).isNull();
    }

    @Test
    default void somebodyElsePublishesAtTheSameTime() {
        String flow = create("[{\"type\":\"send_message\",\"text\":\"Hello\"}]");

        meanwhile(() -> flows().publish(workspace(), flow));

        assertConflict(flow);
        assertThat(flows().get(workspace(), flow).publishedVersion()).isEqualTo(1);
    }

    private static void assertConflict(String flow) {
        AppException refusal = catchThrowableOfType(AppException.class, () -> flows().publish(workspace(), flow));
        assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT);
    }

    private static void meanwhile(Runnable work) {
        Container.bean(Meanwhile.class).then(work);
    }

    private static String create(String actions) {
        String definition =
                "{\"name\":\"Talk\",\"start\":\"a\",\"blocks\":[{\"id\":\"a\",\"actions\":" + actions + "}]}";
        return flows().create(workspace(), Json.read(definition, JsonNode.class))
                .id();
    }

    private static String workspace() {
        return Container.bean(Talk.class).workspaceId();
    }

    private static FlowService flows() {
        return Container.bean(FlowService.class);
    }
}
