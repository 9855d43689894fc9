package org.colloquy.core.widget;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import java.util.List;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;
import org.colloquy.api.widget.CreateWidget;
import org.colloquy.api.widget.UpdateWidget;
import org.colloquy.api.widget.WidgetService;
import org.colloquy.api.widget.WidgetView;
import org.colloquy.core.assistant.Answerers;
import org.colloquy.core.platform.Time;

/** Keeps widgets. */
@Stateless
@ValidateOnExecution
public class WidgetBean implements WidgetService {

    @Inject
    private WidgetRepository widgets;

    @EJB
    private Visitors visitors;

    @Inject
    private Answerers answerers;

    @Inject
    private Time time;

    @Override
    public WidgetView create(String workspaceId, CreateWidget request) {
        boolean chatbot = answerers
                .findChatbot(workspaceId, request.assistantId())
                .orElseThrow(() -> AppException.invalid(
                        "assistantId", "must be the id of a chatbot or an assistant of this workspace"));
        Widget widget = new Widget(workspaceId, request, chatbot, time.now());
        widgets.add(widget);
        return widget.view();
    }

    @Override
    public WidgetView get(String workspaceId, String id) {
        return widgets.get(workspaceId, id).view();
    }

    @Override
    public Page<WidgetView> list(String workspaceId, PageRequest page) {
        return Page.of(widgets.list(workspaceId, page), page.limit(), Widget::view, Widget::id);
    }

    @Override
    public WidgetView update(String workspaceId, String id, UpdateWidget change) {
        Widget widget = widgets.get(workspaceId, id);
        widget.change(change);
        return widget.view();
    }

    /** Visitors may be many, so each thread goes in a transaction of its own; what is left after a failure goes the next time. */
    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void delete(String workspaceId, String id) {
        visitors.shut(workspaceId, id);
        for (List<String> threads = visitors.threadsOf(id); !threads.isEmpty(); threads = visitors.threadsOf(id)) {
            threads.forEach(thread -> deleteThread(workspaceId, thread));
        }
        visitors.remove(workspaceId, id);
    }

    private void deleteThread(String workspaceId, String thread) {
        try {
            visitors.delete(workspaceId, thread);
        } catch (AppException e) {
            // Another node may delete it at the same time, because it has been kept long enough.
            if (e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
        }
    }
}
