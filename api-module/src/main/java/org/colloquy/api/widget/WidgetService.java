package org.colloquy.api.widget;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;

/** The widgets of a workspace. All methods fail with {@code NOT_FOUND} for an id of another workspace. */
@Local
public interface WidgetService {

    /** Stores a widget with a new token; {@code INVALID_REQUEST} when nobody in the workspace has the assistant's id. */
    WidgetView create(String workspaceId, @NotNull @Valid CreateWidget request);

    /** One widget. */
    WidgetView get(String workspaceId, String id);

    /** The workspace's widgets, newest first. */
    Page<WidgetView> list(String workspaceId, @NotNull @Valid PageRequest page);

    /** Changes the named components. */
    WidgetView update(String workspaceId, String id, @NotNull @Valid UpdateWidget change);

    /**
     * Deletes a widget, its visitors, and what they said to a plain assistant. Sessions with a chatbot stay, as everybody's do. It is
     * disabled first, and stays so when not all could be deleted: calling again goes on. Not part of a transaction of the caller.
     */
    void delete(String workspaceId, String id);
}
