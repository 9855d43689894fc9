package org.colloquy.test.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.flow.FlowService;
import org.colloquy.api.json.Json;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What changes at the moment of a publication is a conflict, and nothing of the publication stays. */
@ExtendWith(ArquillianExtension.class)
class PublishingIT {

    @Deployment
    static WebArchive archive() {
        return CoreArchive.create();
    }

    @Test
    void aFlowThatItJumpsToIsDeletedAtTheSameTime() {
        String target = create("[{\"type\":\"send_message\",\"text\":\"Hello\"}]");
        flows().publish(workspace(), target);
        String jumping = create("[{\"type\":\"jump_to_flow\",\"flow\":\"" + target + "\"}]");

        meanwhile(() -> flows().delete(workspace(), target));

        assertConflict(jumping);
        assertThat(flows().get(workspace(), jumping).publishedVersion()).isNull();
    }

    @Test
    void somebodyElsePublishesAtTheSameTime() {
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
