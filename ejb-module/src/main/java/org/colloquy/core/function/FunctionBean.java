package org.colloquy.core.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.colloquy.api.access.Caller;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.function.CreateFunction;
import org.colloquy.api.function.FunctionOutput;
import org.colloquy.api.function.FunctionService;
import org.colloquy.api.function.FunctionView;
import org.colloquy.api.function.InvokeFunction;
import org.colloquy.api.function.UpdateFunction;
import org.colloquy.api.json.Json;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;
import org.colloquy.core.credential.Vault;
import org.colloquy.core.function.code.JavaFunction;
import org.colloquy.core.function.code.JavaFunctions;
import org.colloquy.core.platform.Ids;
import org.colloquy.core.platform.Time;

/** Manages functions, and calls one by hand. */
@Stateless
@ValidateOnExecution
public class FunctionBean implements FunctionService {

    @Inject
    private StoredFunctionRepository stored;

    @Inject
    private JavaFunctions java;

    @Inject
    private Functions functions;

    @Inject
    private Vault vault;

    @Inject
    private Time time;

    @Override
    public FunctionView create(String workspaceId, CreateFunction request) {
        FunctionRules.check(request);
        if (java.find(request.name()).isPresent()
                || stored.findByName(workspaceId, request.name()).isPresent()) {
            throw AppException.of(ErrorCode.CONFLICT, "There is a function of this name already");
        }
        StoredFunction function = new StoredFunction(workspaceId, request, vault, time.now());
        stored.add(function);
        return function.view();
    }

    @Override
    public FunctionView get(String workspaceId, String name) {
        return java.find(name)
                .map(JavaFunction::view)
                .orElseGet(() -> stored.getByName(workspaceId, name).view());
    }

    @Override
    public Page<FunctionView> list(String workspaceId, PageRequest page) {
        String after = page.after();
        int wanted = page.limit() + 1;
        Stream<FunctionView> methods = java.all().stream()
                .map(JavaFunction::view)
                .filter(view -> after == null || view.name().compareTo(after) > 0);
        // A Java function that came later hides an older one of its name, as it does in calls.
        Stream<FunctionView> others = stored
                .listByName(workspaceId, after, wanted + java.all().size())
                .stream()
                .filter(function -> java.find(function.name()).isEmpty())
                .map(StoredFunction::view);
        List<FunctionView> views = Stream.concat(methods, others)
                .sorted(Comparator.comparing(FunctionView::name))
                .limit(wanted)
                .toList();
        return Page.of(views, page.limit(), view -> view, FunctionView::name);
    }

    @Override
    public FunctionView update(String workspaceId, String name, UpdateFunction change) {
        StoredFunction function = changeable(workspaceId, name);
        FunctionRules.apply(change, function, vault);
        return function.view();
    }

    @Override
    public void delete(String workspaceId, String name) {
        stored.remove(changeable(workspaceId, name));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CompletionStage<FunctionOutput> invoke(Caller caller, String name, InvokeFunction request) {
        if (functions.find(caller.workspaceId(), name).isEmpty()) {
            throw AppException.notFound("function", name);
        }
        JsonNode given = request.arguments();
        ObjectNode none = Json.mapper().createObjectNode();
        FunctionCall call = new FunctionCall(
                caller.workspaceId(),
                null,
                "",
                "",
                Ids.next("call"),
                name,
                Json.write(given == null ? none : given),
                caller.role().wire());
        return functions.call(call).thenApply(FunctionOutput::new);
    }

    private StoredFunction changeable(String workspaceId, String name) {
        if (java.find(name).isPresent()) {
            throw AppException.of(ErrorCode.CONFLICT, "A Java function changes and goes with its jar only");
        }
        return stored.getByName(workspaceId, name);
    }
}
