package org.colloquy.core.access;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import org.colloquy.api.access.ApiKeyService;
import org.colloquy.api.access.ApiKeyView;
import org.colloquy.api.access.CreateApiKey;
import org.colloquy.api.access.IssuedApiKey;
import org.colloquy.api.access.Role;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;
import org.colloquy.core.platform.Time;

/** Issues and revokes API keys. */
@Stateless
@ValidateOnExecution
public class ApiKeyBean implements ApiKeyService {

    @Inject
    private ApiKeyRepository keys;

    @Inject
    private Event<KeysChanged> changed;

    @Inject
    private Time time;

    @Override
    public IssuedApiKey create(String workspaceId, CreateApiKey request) {
        KeySecret secret = KeySecret.random();
        ApiKey key = new ApiKey(workspaceId, request.name(), request.role(), secret, time.now());
        keys.add(key);
        return new IssuedApiKey(key.view(), secret.text());
    }

    @Override
    public ApiKeyView get(String workspaceId, String id) {
        return keys.get(workspaceId, id).view();
    }

    @Override
    public Page<ApiKeyView> list(String workspaceId, PageRequest page) {
        return Page.of(keys.list(workspaceId, page), page.limit(), ApiKey::view, ApiKey::id);
    }

    @Override
    public void delete(String workspaceId, String id) {
        ApiKey key = keys.get(workspaceId, id);
        if (key.role() == Role.ADMIN && keys.isLastOf(workspaceId, Role.ADMIN)) {
            throw AppException.of(ErrorCode.CONFLICT, "This is the workspace's last administrator key");
        }
        keys.remove(key);
        changed.fire(new KeysChanged());
    }
}
