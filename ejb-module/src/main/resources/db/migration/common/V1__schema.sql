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
    id              ${id} PRIMARY KEY,
    workspace_id    ${id} NOT NULL REFERENCES workspace (id),
    name            VARCHAR(256) NOT NULL,
    base_url        VARCHAR(2048),
    secret          VARCHAR(200000),
    key_hint        VARCHAR(16),
    header_names    VARCHAR(4096) NOT NULL,
    organization    VARCHAR(256),
    project         VARCHAR(256),
    api_version     VARCHAR(64),
    auth_header     VARCHAR(16) NOT NULL,
    protocol        VARCHAR(32) NOT NULL,
    max_concurrent  INTEGER,
    standard        BOOLEAN NOT NULL,
    version         INTEGER NOT NULL,
    created_at      TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX credential_of_workspace ON credential (workspace_id, id);

-- Chatbots and plain assistants; what only one kind has is null for the other.
CREATE TABLE assistant (
    id                   ${id} PRIMARY KEY,
    workspace_id         ${id} NOT NULL REFERENCES workspace (id),
    kind                 VARCHAR(16) NOT NULL,
    credential_id        ${id} REFERENCES credential (id),
    name                 VARCHAR(256),
    description          VARCHAR(4000),
    system_instructions  VARCHAR(256000),
    prompt_template      VARCHAR(256000),
    model                VARCHAR(256) NOT NULL,
    temperature          DOUBLE PRECISION,
    top_p                DOUBLE PRECISION,
    max_tokens           INTEGER,
    when_busy            VARCHAR(16),
    tools                VARCHAR(1048576),
    tool_resources       VARCHAR(65536),
    response_format      VARCHAR(262144),
    reasoning_effort     VARCHAR(16),
    metadata             VARCHAR(65536),
    version              INTEGER NOT NULL,
    created_at           TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at           TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX assistant_of_workspace ON assistant (workspace_id, kind, id);
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
    id              ${id} PRIMARY KEY,
    workspace_id    ${id} NOT NULL REFERENCES workspace (id),
    kind            VARCHAR(16) NOT NULL,
    active_run_id   ${id},
    next_position   BIGINT NOT NULL,
    waiting         INTEGER NOT NULL,
    tool_resources  VARCHAR(65536),
    metadata        VARCHAR(65536),
    created_at      TIMESTAMP WITH TIME ZONE NOT NULL
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
    session_id         ${id} REFERENCES session (id),
    assistant_id       ${id} NOT NULL,
    contact_id         ${id},
    question_id        ${id},
    last_position      BIGINT,
    status             VARCHAR(16) NOT NULL,
    error_code         VARCHAR(64),
    incomplete_reason  VARCHAR(32),
    spec               VARCHAR(1048576),
    metadata           VARCHAR(65536),
    streamed           BOOLEAN NOT NULL,
    caller_id          VARCHAR(64),
    caller_role        VARCHAR(16),
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
    expires_at         TIMESTAMP WITH TIME ZONE,
    started_at         TIMESTAMP WITH TIME ZONE,
    finished_at        TIMESTAMP WITH TIME ZONE
);
CREATE INDEX run_of_session ON run (session_id, id);
CREATE INDEX run_of_thread ON run (thread_id, id);

CREATE TABLE run_step (
    id                 ${id} PRIMARY KEY,
    run_id             ${id} NOT NULL REFERENCES run (id),
    type               VARCHAR(32) NOT NULL,
    status             VARCHAR(16) NOT NULL,
    message_id         ${id},
    error_code         VARCHAR(64),
    prompt_tokens      INTEGER NOT NULL,
    completion_tokens  INTEGER NOT NULL,
    created_at         TIMESTAMP WITH TIME ZONE NOT NULL,
    finished_at        TIMESTAMP WITH TIME ZONE
);
CREATE INDEX run_step_of_run ON run_step (run_id, id);

-- The calls of functions that a model asks for in one step. An output that is there is never produced a second time.
CREATE TABLE tool_call (
    step_id    ${id} NOT NULL REFERENCES run_step (id),
    place      INTEGER NOT NULL,
    run_id     ${id} NOT NULL,
    call_id    VARCHAR(256) NOT NULL,
    name       VARCHAR(256) NOT NULL,
    arguments  VARCHAR(1048576) NOT NULL,
    remote     BOOLEAN NOT NULL,
    output     VARCHAR(500000),
    PRIMARY KEY (step_id, place)
);
CREATE INDEX tool_call_of_run ON tool_call (run_id);

-- What streams have told of a run, in batches, so that a reader who comes back misses nothing.
CREATE TABLE run_event (
    run_id        ${id} NOT NULL,
    first_number  BIGINT NOT NULL,
    last_number   BIGINT NOT NULL,
    events        VARCHAR(1048576) NOT NULL,
    stored_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (run_id, first_number)
);
CREATE INDEX run_event_age ON run_event (stored_at);

-- position is the place in the conversation. A question that waits for its turn has none yet.
CREATE TABLE message (
    id                 ${id} PRIMARY KEY,
    workspace_id       ${id} NOT NULL,
    thread_id          ${id} NOT NULL REFERENCES thread (id),
    run_id             ${id},
    assistant_id       ${id},
    position           BIGINT,
    role               VARCHAR(16) NOT NULL,
    incomplete_reason  VARCHAR(32),
    content            VARCHAR(500000) NOT NULL,
    parts              VARCHAR(1048576),
    attachments        VARCHAR(65536),
    metadata           VARCHAR(65536),
    created_at         TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (thread_id, position)
);

-- What a caller has made under a key of its own: the second call with the key finds the first one's object.
CREATE TABLE creation (
    workspace_id  ${id} NOT NULL REFERENCES workspace (id),
    kind          VARCHAR(16) NOT NULL,
    creation_key  VARCHAR(256) NOT NULL,
    object_id     ${id} NOT NULL,
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (workspace_id, kind, creation_key)
);
CREATE INDEX creation_age ON creation (created_at);

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

-- What models may call and somebody else executes; functions in Java come and go with their jars.
CREATE TABLE function (
    id            ${id} PRIMARY KEY,
    workspace_id  ${id} NOT NULL REFERENCES workspace (id),
    name          ${id} NOT NULL,
    description   VARCHAR(1024) NOT NULL,
    kind          VARCHAR(16) NOT NULL,
    parameters    VARCHAR(70000) NOT NULL,
    url           VARCHAR(2048),
    queue         VARCHAR(128),
    timeout_ms    BIGINT,
    secret        VARCHAR(4096),
    version       INTEGER NOT NULL,
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (workspace_id, name)
);

CREATE TABLE file (
    id            ${id} PRIMARY KEY,
    workspace_id  ${id} NOT NULL REFERENCES workspace (id),
    name          VARCHAR(255) NOT NULL,
    purpose       VARCHAR(32) NOT NULL,
    size_bytes    BIGINT NOT NULL,
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX file_of_workspace ON file (workspace_id, id);

-- Contents, where they lie in the database. They are there before their file and may outlive it by a crash, hence no foreign key.
CREATE TABLE file_piece (
    id        ${id} PRIMARY KEY,
    file_id   ${id} NOT NULL,
    position  INTEGER NOT NULL,
    content   BYTEA NOT NULL,
    UNIQUE (file_id, position)
);
