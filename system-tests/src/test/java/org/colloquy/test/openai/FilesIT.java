package org.colloquy.test.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.OpenAi;
import org.colloquy.test.client.Reply;
import org.junit.jupiter.api.Test;

/** Files come as forms and go as they came. */
@AgainstServer
class FilesIT {

    private static final String BOUNDARY = "----form-of-a-test";

    private final Colloquy colloquy;
    private final OpenAi openAi;
    private final Door door;

    FilesIT(Colloquy colloquy) {
        this.colloquy = colloquy;
        this.openAi = new OpenAi(colloquy);
        this.door = colloquy.door();
    }

    @Test
    void aFileIsKeptAsItCame() {
        JsonNode file = upload("plan.txt", "user_data", "Grüße\r\n").expect(200).json();

        assertThat(file.fieldNames())
                .toIterable()
                .contains("id", "object", "bytes", "created_at", "filename", "purpose", "status");
        assertThat(file.path("object").asText()).isEqualTo("file");
        assertThat(file.path("bytes").asInt()).isEqualTo(9);
        assertThat(file.path("filename").asText()).isEqualTo("plan.txt");
        assertThat(file.path("purpose").asText()).isEqualTo("user_data");
        assertThat(file.path("status").asText()).isEqualTo("processed");
        String path = "/v1/files/" + file.path("id").asText();
        assertThat(door.get(path).expect(200).json()).isEqualTo(file);
        assertThat(door.get(path + "/content").expect(200).body()).isEqualTo("Grüße\r\n");
    }

    @Test
    void aBrowserIsToldToKeepItAndNotToShowIt() {
        String id = upload("page.html", "assistants", "<script>alert(1)</script>")
                .expect(200)
                .id();

        Reply content = door.get("/v1/files/" + id + "/content").expect(200);

        assertThat(content.header("Content-Type")).hasValue("application/octet-stream");
        assertThat(content.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(content.header("Content-Disposition").orElse("")).startsWith("attachment; filename=\"page.html\"");
    }

    @Test
    void aNameIsNoPath() {
        JsonNode file =
                upload("../../../etc/passwd", "user_data", "x").expect(200).json();

        assertThat(file.path("filename").asText()).isEqualTo("passwd");
    }

    @Test
    void listsAreByPurposeAndPageByPage() {
        Colloquy other = colloquy.createWorkspace("Files");
        OpenAi theirs = new OpenAi(other);
        String first = upload(other.door(), "a", "vision", "x").expect(200).id();
        String second = upload(other.door(), "b", "assistants", "x").expect(200).id();
        String third = upload(other.door(), "c", "vision", "x").expect(200).id();

        assertThat(theirs.idsOf("/v1/files?limit=2")).containsExactly(third, second, first);
        assertThat(theirs.idsOf("/v1/files?order=asc&purpose=vision")).containsExactly(first, third);
    }

    @Test
    void aDeletedFileIsGone() {
        String id = upload("a", "user_data", "x").expect(200).id();

        JsonNode deleted = door.delete("/v1/files/" + id).expect(200).json();

        assertThat(deleted.path("deleted").asBoolean()).isTrue();
        assertThat(deleted.path("object").asText()).isEqualTo("file");
        OpenAi.error(door.get("/v1/files/" + id), 404);
        OpenAi.error(door.get("/v1/files/" + id + "/content"), 404);
        OpenAi.error(door.delete("/v1/files/" + id), 404);
    }

    @Test
    void anotherWorkspaceSeesNothingOfIt() {
        String id = upload("a", "user_data", "x").expect(200).id();
        Door stranger = colloquy.createWorkspace("Strangers").door();

        OpenAi.error(stranger.get("/v1/files/" + id), 404);
        OpenAi.error(stranger.get("/v1/files/" + id + "/content"), 404);
        OpenAi.error(stranger.delete("/v1/files/" + id), 404);
        assertThat(stranger.get("/v1/files").expect(200).json().path("data")).isEmpty();
        door.get("/v1/files/" + id).expect(200);
    }

    @Test
    void aLargeFileIsTakenAndATooLargeOneIsNot() {
        String large = "0123456789abcdef".repeat(1_000_000);

        String id = upload("large.bin", "user_data", large).expect(200).id();

        assertThat(door.get("/v1/files/" + id + "/content").expect(200).body()).isEqualTo(large);
        OpenAi.error(upload("larger.bin", "user_data", large + large), 413);
    }

    @Test
    void whatIsMissingInTheFormIsNamed() {
        Reply noPurpose = door.send(
                "POST",
                "/v1/files",
                "multipart/form-data; boundary=" + BOUNDARY,
                part("name=\"file\"; filename=\"a\"", "x") + "--" + BOUNDARY + "--\r\n");
        Reply noFile = door.send(
                "POST",
                "/v1/files",
                "multipart/form-data; boundary=" + BOUNDARY,
                part("name=\"purpose\"", "vision") + "--" + BOUNDARY + "--\r\n");

        assertThat(OpenAi.error(noPurpose, 400).path("param").asText()).isEqualTo("purpose");
        assertThat(OpenAi.error(noFile, 400).path("param").asText()).isEqualTo("file");
        assertThat(OpenAi.error(upload("a", "joke", "x"), 400).path("param").asText())
                .isEqualTo("purpose");
    }

    @Test
    void anImageAmongTheFilesCanBeShownOnAThread() {
        String id = upload("a.png", "vision", "x").expect(200).id();

        Reply thread = door.post(
                "/v1/threads/" + openAi.createThread() + "/messages",
                Map.of(
                        "role",
                        "user",
                        "content",
                        List.of(Map.of("type", "image_file", "image_file", Map.of("file_id", id)))));

        assertThat(thread.expect(200).text("/content/0/image_file/file_id")).isEqualTo(id);
    }

    private Reply upload(String name, String purpose, String content) {
        return upload(door, name, purpose, content);
    }

    static Reply upload(Door door, String name, String purpose, String content) {
        String form = part("name=\"purpose\"", purpose)
                + part("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", content)
                + "--" + BOUNDARY + "--\r\n";
        return door.send("POST", "/v1/files", "multipart/form-data; boundary=" + BOUNDARY, form);
    }

    private static String part(String disposition, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }
}
