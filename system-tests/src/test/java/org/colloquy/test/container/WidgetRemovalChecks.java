package org.colloquy.test.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.message.AnswerListener;
import org.colloquy.api.session.SessionView;
import org.colloquy.api.widget.CreateWidget;
import org.colloquy.api.widget.WidgetMessage;
import org.colloquy.api.widget.WidgetService;
import org.colloquy.api.widget.WidgetTalk;
import org.colloquy.api.widget.WidgetView;
import org.colloquy.core.platform.Ids;
import org.junit.jupiter.api.Test;

/** What goes with a widget, and what stays. */
interface WidgetRemovalChecks {

    String NOWHERE = "http://127.0.0.1:1/v1";
    int VISITORS = 450;

    @Test
    default void allThreadsOfVisitorsGoWithTheirWidgetHoweverManyTheyAre() {
        WidgetView widget = widgetOf(talk().open(NOWHERE, null).chatbotId());
        String prefix = Ids.next("visitors");
        addVisitors(widget, prefix);

        widgets().delete(talk().workspaceId(), widget.id());

        assertThat(rows().count("SELECT COUNT(*) FROM thread WHERE id LIKE ?", prefix + "%"))
                .isZero();
        assertThat(rows().count("SELECT COUNT(*) FROM widget_visitor WHERE widget_id = ?", widget.id()))
                .isZero();
        AppException gone =
                catchThrowableOfType(AppException.class, () -> widgets().get(talk().workspaceId(), widget.id()));
        assertThat(gone.code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    default void sessionsOfVisitorsStay() throws Exception {
        try (FakeModel model = new FakeModel(FakeModel.reply("Good morning"))) {
            SessionView other = talk().open(model.baseUrl(), null);
            WidgetView widget = widgetOf(other.chatbotId());
            WidgetMessage hello = new WidgetMessage(widget.token(), "0123456789abcdef", "Hello", List.of(), true);
            assertThat(Container.bean(WidgetTalk.class)
                            .say(hello, AnswerListener.NONE)
                            .toCompletableFuture()
                            .get(30, TimeUnit.SECONDS)
                            .texts())
                    .containsExactly("Good morning");
            String session = rows().find(
                            "SELECT session_id FROM widget_visitor WHERE widget_id = ?", String.class, widget.id())
                    .orElseThrow();

            widgets().delete(talk().workspaceId(), widget.id());

            assertThat(rows().count("SELECT COUNT(*) FROM session WHERE id = ?", session))
                    .isOne();
        }
    }

    private static WidgetView widgetOf(String assistant) {
        return widgets().create(talk().workspaceId(), new CreateWidget("site", assistant, null, null));
    }

    private static void addVisitors(WidgetView widget, String prefix) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        rows().change(
                        "INSERT INTO thread (id, workspace_id, kind, next_position, waiting, created_at)"
                                + " SELECT ? || x, ?, 'FREE', 0, 0, ? FROM SYSTEM_RANGE(1, " + VISITORS + ")",
                        prefix,
                        talk().workspaceId(),
                        now);
        rows().change(
                        "INSERT INTO widget_visitor (id, workspace_id, widget_id, key_hash, thread_id, created_at,"
                                + " seen_at) SELECT ? || x, ?, ?, ? || x, ? || x, ?, ? FROM"
                                + " SYSTEM_RANGE(1, " + VISITORS + ")",
                        prefix,
                        talk().workspaceId(),
                        widget.id(),
                        prefix,
                        prefix,
                        now,
                        now);
    }

    private static WidgetService widgets() {
        return Container.bean(WidgetService.class);
    }

    private static Talk talk() {
        return Container.bean(Talk.class);
    }

    private static Rows rows() {
        return Container.bean(Rows.class);
    }
}
