package org.colloquy.web.openai.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.web.openai.Sample.json;
import static org.colloquy.web.openai.Sample.written;

import java.time.Instant;
import org.colloquy.api.file.FileView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileJsonTest {

    @Test
    void aFileHasEveryField() {
        assertThat(written(FileJson.of(new FileView("file_1", "a.png", "vision", 5, Instant.ofEpochSecond(7)))))
                .isEqualTo(json("{'id': 'file_1', 'object': 'file', 'bytes': 5, 'created_at': 7, 'expires_at': null,"
                        + "'filename': 'a.png', 'purpose': 'vision', 'status': 'processed', 'status_details': null}"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null, '', '', true",
                "/, '', '', true",
                "/file_1, file_1, /{id}, true",
                "/file_1/, file_1, /{id}, true",
                "/file_1/content, file_1, /{id}/content, true",
                "/file_1/other, '', /unknown, false",
                "/file_1/content/more, '', /unknown, false",
            })
    void aPathIsAllFilesOrOneOrWhatIsInIt(String path, String id, String route, boolean known) {
        assertThat(FilePath.of(path)).isEqualTo(new FilePath(id, route, known));
    }

    @Test
    void aNameStandsInTheHeaderTwice() {
        assertThat(Download.disposition("Über \"uns\".txt"))
                .isEqualTo("attachment; filename=\"_ber _uns_.txt\";" + " filename*=UTF-8''%C3%9Cber%20%22uns%22.txt");
    }
}
