package org.colloquy.core.credential;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.colloquy.api.credential.AuthHeader;
import org.colloquy.api.credential.CreateCredential;
import org.colloquy.api.credential.CredentialService;
import org.colloquy.api.credential.CredentialView;
import org.colloquy.api.credential.UpdateCredential;
import org.colloquy.api.credential.UpstreamProtocol;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;
import org.colloquy.core.platform.Time;
import org.jspecify.annotations.Nullable;

/** Keeps credentials. */
@Stateless
@ValidateOnExecution
public class CredentialBean implements CredentialService {

    @Inject
    private CredentialRepository credentials;

    @Inject
    private Vault vault;

    @Inject
    private Event<CredentialChanged> changed;

    @Inject
    private Time time;

    @Override
    public CredentialView create(String workspaceId, CreateCredential request) {
        Credential credential = new Credential(workspaceId, request.name(), false, time.now());
        credential.moveTo(request.baseUrl());
        credential.bill(request.organization(), request.project());
        credential.speak(
                Objects.requireNonNullElse(request.protocol(), UpstreamProtocol.AUTO),
                Objects.requireNonNullElse(request.authHeader(), AuthHeader.BEARER),
                request.apiVersion());
        credential.limit(request.maxConcurrent());
        credential.keep(new Secret(request.apiKey(), Objects.requireNonNullElse(request.headers(), Map.of())), vault);
        credentials.add(credential);
        return credential.view();
    }

    @Override
    public CredentialView get(String workspaceId, String id) {
        return credentials.get(workspaceId, id).view();
    }

    @Override
    public Optional<CredentialView> find(String workspaceId, String id) {
        return credentials.find(workspaceId, id).map(Credential::view);
    }

    @Override
    public Page<CredentialView> list(String workspaceId, PageRequest page) {
        return Page.of(credentials.list(workspaceId, page), page.limit(), Credential::view, Credential::id);
    }

    @Override
    public CredentialView update(String workspaceId, String id, UpdateCredential change) {
        Credential credential = credentials.get(workspaceId, id);
        CredentialView before = credential.view();
        if (change.name() != null) {
            credential.rename(change.name().orElseThrow(() -> AppException.invalid("name", "cannot be cleared")));
        }
        if (change.baseUrl() != null) {
            credential.moveTo(change.baseUrl().orElse(null));
        }
        if (change.apiKey() != null) {
            credential.keep(
                    new Secret(
                            change.apiKey().orElse(null),
                            credential.reveal(vault).headers()),
                    vault);
        }
        credential.bill(
                changed(change.organization(), before.organization()), changed(change.project(), before.project()));
        credential.speak(
                Objects.requireNonNullElse(changed(change.protocol(), before.protocol()), UpstreamProtocol.AUTO),
                Objects.requireNonNullElse(changed(change.authHeader(), before.authHeader()), AuthHeader.BEARER),
                changed(change.apiVersion(), before.apiVersion()));
        credential.limit(changed(change.maxConcurrent(), before.maxConcurrent()));
        changed.fire(new CredentialChanged());
        return credential.view();
    }

    @Override
    public void delete(String workspaceId, String id) {
        Credential credential = credentials.get(workspaceId, id);
        if (credential.standard()) {
            throw AppException.of(ErrorCode.CONFLICT, "The workspace's standard credential cannot be deleted");
        }
        credentials.remove(credential);
        changed.fire(new CredentialChanged());
    }

    private static <T> @Nullable T changed(@Nullable Optional<T> change, @Nullable T before) {
        return change == null ? before : change.orElse(null);
    }
}
