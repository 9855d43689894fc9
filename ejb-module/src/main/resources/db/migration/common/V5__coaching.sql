-- Versions of assistants, what chatbots do when models fail, options of workspaces, summaries, widgets.

ALTER TABLE assistant ADD COLUMN failures VARCHAR(32768);
ALTER TABLE assistant ADD COLUMN summarize_on_close BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE assistant ADD COLUMN revision INTEGER DEFAULT 1 NOT NULL;

-- What an assistant was between two changes; a row never changes. No foreign key to the credential, which may go.
CREATE TABLE assistant_version (
    id                   ${id} PRIMARY KEY,
    workspace_id         ${id} NOT NULL REFERENCES workspace (id),
    assistant_id         ${id} NOT NULL REFERENCES assistant (id),
    number               INTEGER NOT NULL,
    credential_id        ${id},
    name                 VARCHAR(256),
    description          VARCHAR(4000),
    system_instructions  VARCHAR(256000),
    prompt_template      VARCHAR(256000),
    model                VARCHAR(256) NOT NULL,
    temperature          DOUBLE PRECISION,
    top_p                DOUBLE PRECISION,
    max_tokens           INTEGER,
    when_busy            VARCHAR(16),
    failures             VARCHAR(32768),
    summarize_on_close   BOOLEAN NOT NULL,
    tools                VARCHAR(1048576),
    tool_resources       VARCHAR(65536),
    response_format      VARCHAR(262144),
    reasoning_effort     VARCHAR(16),
    metadata             VARCHAR(65536),
    created_at           TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (assistant_id, number)
);

ALTER TABLE run ADD COLUMN assistant_version INTEGER;

ALTER TABLE workspace ADD COLUMN retention_days INTEGER;
ALTER TABLE workspace ADD COLUMN mask_contacts BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE workspace ADD COLUMN privacy_text VARCHAR(8000);

-- Contacts of channels have one already.
ALTER TABLE contact ADD COLUMN IF NOT EXISTS external_id VARCHAR(128);
-- What contacts are found by, however the address or the number is written.
ALTER TABLE contact ADD COLUMN email_key VARCHAR(254);
ALTER TABLE contact ADD COLUMN phone_key VARCHAR(64);
UPDATE contact SET email_key = LOWER(email), phone_key = TRANSLATE(phone, '+ ()./-', '');
UPDATE contact SET phone_key = SUBSTRING(external_id, 1, POSITION('@' IN external_id) - 1)
    WHERE phone IS NULL AND channel_id IS NOT NULL AND external_id LIKE '%@s.whatsapp.net';
CREATE INDEX contact_by_email ON contact (workspace_id, email_key);
CREATE INDEX contact_by_phone ON contact (workspace_id, phone_key);
CREATE INDEX contact_by_external_id ON contact (workspace_id, external_id);

-- What a model makes of a session that was closed; the row is there as soon as somebody wants it.
CREATE TABLE session_summary (
    id            ${id} PRIMARY KEY,
    workspace_id  ${id} NOT NULL REFERENCES workspace (id),
    session_id    ${id} NOT NULL UNIQUE REFERENCES session (id),
    status        VARCHAR(16) NOT NULL,
    content       VARCHAR(500000),
    attempts      INTEGER NOT NULL,
    due_at        TIMESTAMP WITH TIME ZONE,
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    finished_at   TIMESTAMP WITH TIME ZONE
);
CREATE INDEX session_summary_due ON session_summary (due_at);

CREATE INDEX session_ended ON session (workspace_id, closed_at);

-- What pages of other sites talk to. The token stands in those pages, so it names the widget and is no secret.
CREATE TABLE widget (
    id                   ${id} PRIMARY KEY,
    workspace_id         ${id} NOT NULL REFERENCES workspace (id),
    name                 VARCHAR(256) NOT NULL,
    token                VARCHAR(64) NOT NULL UNIQUE,
    assistant_id         ${id} NOT NULL REFERENCES assistant (id),
    chatbot              BOOLEAN NOT NULL,
    origins              VARCHAR(32768) NOT NULL,
    enabled              BOOLEAN NOT NULL,
    messages_per_minute  INTEGER NOT NULL,
    version              INTEGER NOT NULL,
    created_at           TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX widget_of_workspace ON widget (workspace_id, id);
CREATE INDEX widget_of_assistant ON widget (assistant_id);

-- Who talks to one. The key that a browser keeps is stored as a hash. calls holds what the page has to answer.
CREATE TABLE widget_visitor (
    id            ${id} PRIMARY KEY,
    workspace_id  ${id} NOT NULL,
    widget_id     ${id} NOT NULL REFERENCES widget (id),
    key_hash      VARCHAR(64) NOT NULL,
    session_id    ${id},
    thread_id     ${id},
    run_id        ${id},
    calls         VARCHAR(1048576),
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    seen_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (widget_id, key_hash)
);
CREATE INDEX widget_visitor_of_session ON widget_visitor (session_id);
CREATE INDEX widget_visitor_of_thread ON widget_visitor (thread_id);
CREATE INDEX widget_visitor_age ON widget_visitor (workspace_id, seen_at);
