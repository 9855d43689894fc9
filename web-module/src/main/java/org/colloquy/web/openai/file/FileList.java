package org.colloquy.web.openai.file;

import jakarta.servlet.http.HttpServletRequest;
import org.colloquy.api.file.FileView;
import org.colloquy.api.file.ListFiles;
import org.colloquy.api.page.Slice;
import org.colloquy.web.openai.wire.ListJson;
import org.colloquy.web.openai.wire.ListParam;
import org.jspecify.annotations.Nullable;

/** Lists of files; much longer ones than others. */
final class FileList {

    private FileList() {}

    static ListFiles wanted(HttpServletRequest request) {
        return new ListFiles(
                given(request.getParameter("purpose")),
                ListParam.limit(request.getParameter("limit"), ListFiles.MAX_LIMIT, ListFiles.MAX_LIMIT),
                ListParam.order(request.getParameter("order")),
                given(request.getParameter("after")));
    }

    static ListJson<FileJson> of(Slice<FileView> files) {
        return ListJson.of(files, FileJson::of, FileView::id);
    }

    private static @Nullable String given(@Nullable String sent) {
        return sent == null || sent.isEmpty() ? null : sent;
    }
}
