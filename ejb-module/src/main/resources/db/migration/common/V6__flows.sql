-- Scripted conversations. definition is the draft; what is published is a version and never changes.
CREATE TABLE flow (
    id                 ${id} PRIMARY KEY,
    workspace_id       ${id} NOT NULL REFERENCES workspace (id),
    name               VARCHAR(256) NOT NULL,
    description        VARCHAR(16384),
    definition         VARCHAR(1048576) NOT NULL,
    published_version  INTEGER,
    draft_published    BOOLEAN NOT NULL,
    revision           INTEGER NOT NULL,
    created_at         TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at         TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX flow_of_workspace ON flow (workspace_id, id);

CREATE TABLE flow_version (
    id            ${id} PRIMARY KEY,
    workspace_id  ${id} NOT NULL,
    flow_id       ${id} NOT NULL REFERENCES flow (id),
    number        INTEGER NOT NULL,
    definition    VARCHAR(1048576) NOT NULL,
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (flow_id, number)
);

-- A contact's way through a flow. state is JSON: places, variables, what it waits for. active_key is contact and flow while it is not
-- over, so that there is one at most.
CREATE TABLE flow_execution (
    id              ${id} PRIMARY KEY,
    workspace_id    ${id} NOT NULL,
    flow_id         ${id} NOT NULL,
    flow_version    INTEGER NOT NULL,
    session_id      ${id} NOT NULL,
    contact_id      ${id} NOT NULL,
    active_key      VARCHAR(132) UNIQUE,
    status          VARCHAR(16) NOT NULL,
    state           VARCHAR(1048576) NOT NULL,
    -- Place of the message with which it was (re)started.
    begun_position  BIGINT NOT NULL,
    -- The run whose question it has taken last.
    heard_run_id    ${id} NOT NULL,
    wake_at         TIMESTAMP WITH TIME ZONE,
    created_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at      TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX flow_execution_of_flow ON flow_execution (flow_id, id);
CREATE INDEX flow_execution_of_session ON flow_execution (session_id, id);
CREATE INDEX flow_execution_due ON flow_execution (wake_at);

-- What happened in an execution: lines as JSON, several to a row. number is that of the first.
CREATE TABLE flow_lines (
    execution_id  ${id} NOT NULL REFERENCES flow_execution (id),
    number        BIGINT NOT NULL,
    lines         VARCHAR(1048576) NOT NULL,
    PRIMARY KEY (execution_id, number)
);

ALTER TABLE run ADD COLUMN execution_id ${id};
ALTER TABLE message ADD COLUMN offer VARCHAR(65536);
