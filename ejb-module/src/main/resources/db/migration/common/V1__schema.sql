-- ${id} is VARCHAR(64), with byte order where the database would otherwise sort by language rules.
-- Objects refer to each other by id; foreign keys stand where a missing row would be a defect. What every message writes refers to
-- its thread or session and not to the workspace as well: all messages of a workspace would lock its row at once.

CREATE TABLE workspace (
    id          ${id} PRIMARY KEY,
    name        VARCHAR(256) NOT NULL,
    main        BOOLEAN NOT NULL,
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE api_key (
    id            ${id} PRIMARY KEY,
    workspace_id  ${id} NOT NULL REFERENCES workspace (id),
    name          VARCHAR(256) NOT NULL,
    role          VARCHAR(16) NOT NULL,
    hash          VARCHAR(64) NOT NULL UNIQUE,
    hint          VARCHAR(16) NOT NULL,
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX api_key_of_workspace ON api_key (workspace_id, id);

CREATE TABLE console_user (
    id             ${id} PRIMARY KEY,
    workspace_id   ${id} NOT NULL REFERENCES workspace (id),
    name           VARCHAR(64) NOT NULL UNIQUE,
    role           VARCHAR(16) NOT NULL,
    password_hash  VARCHAR(512) NOT NULL,
    created_at     TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE credential (
    id            ${id} PRIMARY KEY,
    workspace_id  ${id} NOT NULL REFERENCES workspace (id),
    name          VARCHAR(256) NOT NULL,
    base_url      VARCHAR(2048),
    secret        VARCHAR(200000),
    key_hint      VARCHAR(16),
    header_names  VARCHAR(4096) NOT NULL,
    standard      BOOLEAN NOT NULL,
    version       INTEGER NOT NULL,
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX credential_of_workspace ON credential (workspace_id, id);

CREATE TABLE assistant (
    id                   ${id} PRIMARY KEY,
    workspace_id         ${id} NOT NULL REFERENCES workspace (id),
    credential_id        ${id} REFERENCES credential (id),
    name                 VARCHAR(256) NOT NULL,
    description          VARCHAR(4000) NOT NULL,
    system_instructions  VARCHAR(256000),
    prompt_template      VARCHAR(256000),
    model                VARCHAR(256) NOT NULL,
    temperature          DOUBLE PRECISION NOT NULL,
    max_tokens           INTEGER NOT NULL,
    version              INTEGER NOT NULL,
    created_at           TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at           TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX assistant_of_workspace ON assistant (workspace_id, id);
CREATE INDEX assistant_of_credential ON assistant (credential_id);

CREATE TABLE contact (
    id            ${id} PRIMARY KEY,
    workspace_id  ${id} NOT NULL REFERENCES workspace (id),
    name          VARCHAR(256) NOT NULL,
    email         VARCHAR(254),
    phone         VARCHAR(64),
    metadata      VARCHAR(300000) NOT NULL,
    version       INTEGER NOT NULL,
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at    TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX contact_of_workspace ON contact (workspace_id, id);

-- active_run_id is the slot that only one run can hold; its row lock puts everything on one thread in order.
CREATE TABLE thread (
    id             ${id} PRIMARY KEY,
    workspace_id   ${id} NOT NULL REFERENCES workspace (id),
    active_run_id  ${id},
    next_position  BIGINT NOT NULL,
    waiting        INTEGER NOT NULL,
    created_at     TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE session (
    id            ${id} PRIMARY KEY,
    workspace_id  ${id} NOT NULL REFERENCES workspace (id),
    assistant_id  ${id} NOT NULL REFERENCES assistant (id),
    contact_id    ${id} NOT NULL REFERENCES contact (id),
    thread_id     ${id} NOT NULL UNIQUE REFERENCES thread (id),
    status        VARCHAR(16) NOT NULL,
    expires_at    TIMESTAMP WITH TIME ZONE,
    closed_at     TIMESTAMP WITH TIME ZONE,
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX session_of_workspace ON session (workspace_id, id);
CREATE INDEX session_of_status ON session (workspace_id, status, id);
CREATE INDEX session_of_assistant ON session (assistant_id);
CREATE INDEX session_of_contact ON session (contact_id);

-- active_thread_id repeats thread_id while the run holds the thread: its unique index is what makes a second active run
-- on one thread impossible, whatever the code does.
CREATE TABLE run (
    id                 ${id} PRIMARY KEY,
    workspace_id       ${id} NOT NULL,
    thread_id          ${id} NOT NULL REFERENCES thread (id),
    active_thread_id   ${id} UNIQUE,
    session_id         ${id} NOT NULL REFERENCES session (id),
    assistant_id       ${id} NOT NULL,
    contact_id         ${id} NOT NULL,
    question_id        ${id} NOT NULL,
    status             VARCHAR(16) NOT NULL,
    error_code         VARCHAR(64),
    model              VARCHAR(256),
    prompt_tokens      INTEGER NOT NULL,
    completion_tokens  INTEGER NOT NULL,
    lease_node         VARCHAR(64),
    lease_until        TIMESTAMP WITH TIME ZONE,
    fence              INTEGER NOT NULL,
    reply_channel      VARCHAR(16),
    reply_destination  VARCHAR(1024),
    reply_correlation  VARCHAR(1024),
    created_at         TIMESTAMP WITH TIME ZONE NOT NULL,
    started_at         TIMESTAMP WITH TIME ZONE,
    finished_at        TIMESTAMP WITH TIME ZONE
);
CREATE INDEX run_of_session ON run (session_id, id);

CREATE TABLE run_step (
    id                 ${id} PRIMARY KEY,
    run_id             ${id} NOT NULL REFERENCES run (id),
    type               VARCHAR(32) NOT NULL,
    status             VARCHAR(16) NOT NULL,
    message_id         ${id},
    prompt_tokens      INTEGER NOT NULL,
    completion_tokens  INTEGER NOT NULL,
    created_at         TIMESTAMP WITH TIME ZONE NOT NULL,
    finished_at        TIMESTAMP WITH TIME ZONE
);
CREATE INDEX run_step_of_run ON run_step (run_id, id);

-- position is the place in the conversation. A question that waits for its turn has none yet.
CREATE TABLE message (
    id            ${id} PRIMARY KEY,
    workspace_id  ${id} NOT NULL,
    thread_id     ${id} NOT NULL REFERENCES thread (id),
    run_id        ${id} NOT NULL,
    position      BIGINT,
    role          VARCHAR(16) NOT NULL,
    content       VARCHAR(500000) NOT NULL,
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (thread_id, position)
);

-- What has been taken in, by the sender's own id: the second delivery finds the first one's run.
CREATE TABLE inbox (
    id            ${id} PRIMARY KEY,
    workspace_id  ${id} NOT NULL,
    source        VARCHAR(16) NOT NULL,
    message_id    VARCHAR(128) NOT NULL,
    session_id    ${id} NOT NULL REFERENCES session (id),
    run_id        ${id} NOT NULL,
    received_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (workspace_id, source, message_id)
);
CREATE INDEX inbox_of_session ON inbox (session_id);

-- The outbox: what must leave the server, written together with what caused it.
CREATE TABLE delivery (
    id            ${id} PRIMARY KEY,
    workspace_id  ${id} NOT NULL,
    run_id        ${id} NOT NULL,
    channel       VARCHAR(16) NOT NULL,
    destination   VARCHAR(1024),
    correlation   VARCHAR(1024),
    payload       VARCHAR(1048576) NOT NULL,
    status        VARCHAR(16) NOT NULL,
    attempts      INTEGER NOT NULL,
    next_try_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX delivery_of_run ON delivery (run_id);
