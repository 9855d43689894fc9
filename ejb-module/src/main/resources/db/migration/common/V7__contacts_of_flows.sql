-- What flows do with contacts and conversations besides talking.

-- tags is JSON.
ALTER TABLE contact ADD COLUMN tags VARCHAR(65536);
ALTER TABLE contact ADD COLUMN funnel VARCHAR(128);
ALTER TABLE contact ADD COLUMN blocked BOOLEAN DEFAULT FALSE NOT NULL;

ALTER TABLE session ADD COLUMN assigned_user VARCHAR(128);
ALTER TABLE session ADD COLUMN assigned_team VARCHAR(128);

CREATE TABLE session_note (
    id            ${id} PRIMARY KEY,
    workspace_id  ${id} NOT NULL,
    session_id    ${id} NOT NULL REFERENCES session (id),
    text          VARCHAR(65536) NOT NULL,
    mention       VARCHAR(128),
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX session_note_of_session ON session_note (session_id, id);

-- Counted also when the session is gone; the row does not say any more then whose answer it was. No foreign keys for that reason.
CREATE TABLE survey_answer (
    id            ${id} PRIMARY KEY,
    workspace_id  ${id} NOT NULL,
    flow_id       ${id} NOT NULL,
    block         VARCHAR(128) NOT NULL,
    answer        VARCHAR(512) NOT NULL,
    satisfaction  VARCHAR(16) NOT NULL,
    session_id    ${id},
    contact_id    ${id},
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX survey_answer_of_flow ON survey_answer (workspace_id, flow_id, created_at);
CREATE INDEX survey_answer_of_session ON survey_answer (session_id);
