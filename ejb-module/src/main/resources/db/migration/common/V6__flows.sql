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
