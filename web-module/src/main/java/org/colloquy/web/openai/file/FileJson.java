package org.colloquy.web.openai.file;

import org.colloquy.api.file.FileView;
import org.colloquy.web.openai.wire.Seconds;
import org.colloquy.web.openai.wire.WireObject;
import org.jspecify.annotations.Nullable;

/** A file. Here one is processed as soon as it is there, and stays until it is deleted. */
@WireObject
public record FileJson(
        String id,
        String object,
        long bytes,
        long createdAt,
        @Nullable Long expiresAt,
        String filename,
        String purpose,
        String status,
        @Nullable String statusDetails) {

    static FileJson of(FileView file) {
        return new FileJson(
                file.id(),
                "file",
                file.bytes(),
                Seconds.of(file.createdAt()),
                null,
                file.name(),
                file.purpose(),
                "processed",
                null);
    }
}
