-- Channels, bots and what contacts send them.

-- How a workspace reads Evolution's contract; a workspace without a row has the defaults.
CREATE TABLE channel_options (
    workspace_id   ${id} PRIMARY KEY REFERENCES workspace (id),
    strict_status  BOOLEAN NOT NULL,
    expire_unit    VARCHAR(16) NOT NULL,
    show_keys      BOOLEAN NOT NULL,
    allow_twins    BOOLEAN NOT NULL
);

-- The name is unique on the whole server because paths name it. secrets is sealed JSON: key, webhook, way out.
-- assistant_id is the row that sessions of the channel name as the one who answers; their bot says what with.
CREATE TABLE channel (
    id            ${id} PRIMARY KEY,
    workspace_id  ${id} NOT NULL REFERENCES workspace (id),
    assistant_id  ${id} NOT NULL REFERENCES assistant (id),
    name          VARCHAR(128) NOT NULL UNIQUE,
    integration   VARCHAR(16) NOT NULL,
    number_id     VARCHAR(128),
    key_hash      VARCHAR(64) NOT NULL UNIQUE,
    key_hint      VARCHAR(16) NOT NULL,
    secrets       VARCHAR(1048576) NOT NULL,
    connected     BOOLEAN NOT NULL,
    version       INTEGER NOT NULL,
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (workspace_id, number_id)
);

ALTER TABLE credential ADD COLUMN channel_id ${id} REFERENCES channel (id);
ALTER TABLE credential ADD COLUMN updated_at TIMESTAMP WITH TIME ZONE;
CREATE UNIQUE INDEX credential_of_channel ON credential (channel_id, name);

CREATE TABLE bot (
    id                  ${id} PRIMARY KEY,
    workspace_id        ${id} NOT NULL REFERENCES workspace (id),
    channel_id          ${id} NOT NULL REFERENCES channel (id),
    credential_id       ${id} NOT NULL REFERENCES credential (id),
    enabled             BOOLEAN NOT NULL,
    description         VARCHAR(255),
    type                VARCHAR(16) NOT NULL,
    target_id           VARCHAR(255),
    function_url        VARCHAR(500),
    model               VARCHAR(100),
    max_tokens          INTEGER,
    system_messages     VARCHAR(1048576),
    assistant_messages  VARCHAR(1048576),
    user_messages       VARCHAR(1048576),
    trigger_type        VARCHAR(16) NOT NULL,
    trigger_operator    VARCHAR(16),
    trigger_value       VARCHAR(4000),
    priority            INTEGER NOT NULL,
    expire              INTEGER,
    keyword_finish      VARCHAR(100),
    delay_message       INTEGER,
    unknown_message     VARCHAR(100),
    listening_from_me   BOOLEAN,
    stop_bot_from_me    BOOLEAN,
    keep_open           BOOLEAN,
    debounce_time       INTEGER,
    split_messages      BOOLEAN,
    time_per_char       INTEGER,
    ignore_jids         VARCHAR(1048576),
    version             INTEGER NOT NULL,
    created_at          TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at          TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX bot_of_channel ON bot (channel_id, id);
CREATE INDEX bot_of_credential ON bot (credential_id);

CREATE TABLE bot_settings (
    id                 ${id} PRIMARY KEY,
    workspace_id       ${id} NOT NULL REFERENCES workspace (id),
    channel_id         ${id} NOT NULL UNIQUE REFERENCES channel (id),
    credential_id      ${id} NOT NULL REFERENCES credential (id),
    fallback_bot_id    ${id} REFERENCES bot (id),
    speech_to_text     BOOLEAN NOT NULL,
    expire             INTEGER,
    keyword_finish     VARCHAR(100),
    delay_message      INTEGER,
    unknown_message    VARCHAR(100),
    listening_from_me  BOOLEAN,
    stop_bot_from_me   BOOLEAN,
    keep_open          BOOLEAN,
    debounce_time      INTEGER,
    split_messages     BOOLEAN,
    time_per_char      INTEGER,
    ignore_jids        VARCHAR(1048576),
    version            INTEGER NOT NULL,
    created_at         TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at         TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX bot_settings_of_credential ON bot_settings (credential_id);
CREATE INDEX bot_settings_of_fallback ON bot_settings (fallback_bot_id);

-- Who talks on a channel: the same external id on two channels is two contacts.
ALTER TABLE contact ADD COLUMN channel_id ${id};
ALTER TABLE contact ADD COLUMN external_id VARCHAR(128);
CREATE UNIQUE INDEX contact_of_channel ON contact (channel_id, external_id);

-- held_contact_id repeats contact_id while the session is the contact's one on its channel: its unique index is what makes a second
-- one impossible, whatever the code does. due_at says when what waits of the contact is answered.
ALTER TABLE session ADD COLUMN channel_id ${id};
ALTER TABLE session ADD COLUMN bot_id ${id};
ALTER TABLE session ADD COLUMN held_contact_id ${id};
ALTER TABLE session ADD COLUMN push_name VARCHAR(256);
ALTER TABLE session ADD COLUMN await_user BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE session ADD COLUMN reason VARCHAR(512);
ALTER TABLE session ADD COLUMN waiting_since TIMESTAMP WITH TIME ZONE;
ALTER TABLE session ADD COLUMN waiting_count INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE session ADD COLUMN due_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE session ADD COLUMN updated_at TIMESTAMP WITH TIME ZONE;
CREATE UNIQUE INDEX session_holds ON session (held_contact_id);

-- What has come from contacts, by the sender's own id: the second delivery finds the first one. run_id is null while it waits.
CREATE TABLE contact_message (
    id            ${id} PRIMARY KEY,
    workspace_id  ${id} NOT NULL,
    channel_id    ${id} NOT NULL,
    message_key   VARCHAR(160) NOT NULL,
    session_id    ${id} REFERENCES session (id),
    waiting       BOOLEAN NOT NULL,
    content       VARCHAR(256000),
    media         VARCHAR(16384),
    run_id        ${id},
    received_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (channel_id, message_key)
);
CREATE INDEX contact_message_age ON contact_message (received_at);

-- Parts of an answer leave one after the other: order_key holds what must stay in order.
ALTER TABLE delivery ADD COLUMN order_key ${id};

-- Whose contact hears the answer of a run.
ALTER TABLE run ADD COLUMN channel_id ${id};
