-- Who is answered by flows, and which flows may begin.
ALTER TABLE flow ADD COLUMN enabled BOOLEAN DEFAULT FALSE NOT NULL;

-- What the published version jumps to: flows that stay while it does.
CREATE TABLE flow_jump (
    flow_id    ${id} NOT NULL REFERENCES flow (id),
    target_id  ${id} NOT NULL REFERENCES flow (id),
    PRIMARY KEY (flow_id, target_id)
);
CREATE INDEX flow_jump_to ON flow_jump (target_id);

-- No foreign key for what an assistant was: that flow may go.
ALTER TABLE assistant ADD COLUMN flow_id ${id} REFERENCES flow (id);
ALTER TABLE assistant_version ADD COLUMN flow_id ${id};
CREATE INDEX assistant_of_flow ON assistant (flow_id);

-- A bot that a flow answers for needs no credential.
ALTER TABLE bot ADD COLUMN flow_id ${id} REFERENCES flow (id);
ALTER TABLE bot ALTER COLUMN credential_id DROP NOT NULL;
CREATE INDEX bot_of_flow ON bot (flow_id);
